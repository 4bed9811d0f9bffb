package engine;

import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.TwoPhaseTransaction;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page on engines says of several databases, on a server that lets transactions be prepared. */
class TwoPhaseTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_prepared_transactions", "10")
                .start();
        try (Engine admin = Engine.create(server.getJdbcUrl("postgres", "postgres"))) {
            admin.begin(connection -> {
                connection.executeText("CREATE TABLE orders (id bigint, shipped boolean)");
                connection.executeText("INSERT INTO orders VALUES (7, false)");
                connection.executeText("CREATE TABLE stock (id bigint, pieces int)");
                connection.executeText("INSERT INTO stock VALUES (3, 5)");
            });
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void databases_commitTogether() {
        String url = server.getJdbcUrl("postgres", "postgres");
        try (Engine orders = Engine.create(url, EngineOptions.defaults().poolSize(2));
                Engine stock = Engine.create(url, EngineOptions.defaults().poolSize(2))) {
            // region two-phase
            try (Connection one = orders.connect();
                    Connection two = stock.connect()) {
                TwoPhaseTransaction first = one.beginTwoPhase("order-7");
                TwoPhaseTransaction second = two.beginTwoPhase("stock-of-order-7");
                one.executeText("UPDATE orders SET shipped = TRUE WHERE id = 7");
                two.executeText("UPDATE stock SET pieces = pieces - 1 WHERE id = 3");
                first.prepare();
                second.prepare(); // if this fails, closing the connections rolls both back
                first.commit();
                second.commit();
            }
            // endregion
            orders.begin(connection -> assertThat(connection
                            .execute(text("SELECT shipped FROM orders").columns())
                            .one()
                            .get(0))
                    .isEqualTo(true));
            Connection lost = orders.connect();
            lost.beginTwoPhase("order-8").prepare();
            Set<String> decidedToCommit = Set.of("order-8");
            // region recover
            try (Connection connection = orders.connect()) { // when the program starts
                List<String> left = connection.recoverTwoPhase();
                connection.rollback(); // those that follow stand outside of transactions
                for (String xid : left) {
                    if (decidedToCommit.contains(xid)) {
                        connection.commitPrepared(xid);
                    } else {
                        connection.rollbackPrepared(xid);
                    }
                }
            }
            // endregion
            try (Connection connection = orders.connect()) {
                assertThat(connection.recoverTwoPhase()).isEmpty();
            }
        }
    }
}
