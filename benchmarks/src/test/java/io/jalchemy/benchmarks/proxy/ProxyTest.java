package io.jalchemy.benchmarks.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the proxy counts is what the protocol says, and the driver sees nothing of it. */
class ProxyTest {

    /** A request for encryption, a start-up message, and two messages of each kind that is counted, one that is not. */
    private static byte[] conversation() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(8);
        out.writeInt(80_877_103);
        byte[] start = "user\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
        out.writeInt(8 + start.length);
        out.writeInt(196_608);
        out.write(start);
        for (char kind : "PBESPBESQQ".toCharArray()) {
            out.writeByte(kind);
            byte[] body = kind == 'S' ? new byte[0] : "EEQQSSPP".getBytes(StandardCharsets.US_ASCII);
            out.writeInt(4 + body.length);
            out.write(body);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 2", "1000, 1"}) // a round trip ends with a piece
    void messages_inPiecesOfAnySize_areCountedAlike(int size, int roundTrips) throws IOException {
        Counter counter = new Counter();
        ClientStream stream = new ClientStream(counter);
        byte[] all = conversation();
        for (int from = 0; from < all.length; from += size) {
            int length = Math.min(size, all.length - from);
            byte[] piece = new byte[length];
            System.arraycopy(all, from, piece, 0, length);
            stream.accept(piece, length);
        }
        assertThat(counter.traffic()).isEqualTo(new Traffic(2, 2, 2, 2, roundTrips, 2 * 5 + 8 * 13, 0));
    }

    @Test
    void driver_throughTheProxy_getsTheSameAndIsCounted() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Proxy proxy = Proxy.start(server.getPort())) {
            String url = "jdbc:postgresql://localhost:" + proxy.port() + "/postgres?user=postgres";
            try (Connection connection = DriverManager.getConnection(url)) {
                Traffic before = proxy.traffic();
                assertThat(series(connection, 100_000)).isEqualTo(5_000_050_000L);
                Traffic one = proxy.traffic().since(before);
                assertThat(one.statements()).isEqualTo(1);
                assertThat(one.roundTrips()).isEqualTo(1);
                assertThat(one.parses()).isEqualTo(1);
                assertThat(one.received()).isGreaterThan(100_000);

                connection.setAutoCommit(false);
                before = proxy.traffic();
                assertThat(series(connection, 10)).isEqualTo(55);
                connection.commit();
                Traffic transaction = proxy.traffic().since(before);
                assertThat(transaction.statements()).isEqualTo(3);
                assertThat(transaction.roundTrips()).isEqualTo(2);

                proxy.delay(Duration.ofMillis(5));
                long start = System.nanoTime();
                assertThat(series(connection, 10)).isEqualTo(55);
                assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(10_000_000);
                connection.rollback();
            }
        }
    }

    private static long series(Connection connection, int most) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement("SELECT i FROM generate_series(1, ?) i")) {
            statement.setInt(1, most);
            long sum = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sum += rows.getLong(1);
                }
            }
            return sum;
        }
    }
}
