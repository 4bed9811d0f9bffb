package io.jalchemy.examples.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on a few rows of the same shape as the real ones. */
class MainTest {

    private static final List<String> ROWS = List.of(
            "INSERT INTO Artist VALUES (1, 'AC/DC'), (2, NULL)",
            "INSERT INTO Album VALUES (1, 'For Those About To Rock', 1), (4, 'Let There Be Rock', 1)",
            "INSERT INTO MediaType VALUES (1, 'MPEG')",
            "INSERT INTO Genre VALUES (1, 'Rock')",
            "INSERT INTO Track VALUES (1, 'One', 1, 1, 1, NULL, 120000, 10, 0.99), (2, 'Two', 4, 1, NULL, 'X', 180000, NULL, 1.99)",
            "INSERT INTO Playlist VALUES (1, 'Music'), (2, 'Empty')",
            "INSERT INTO PlaylistTrack VALUES (1, 1), (1, 2)",
            "INSERT INTO Employee (EmployeeId, LastName, FirstName, Title, ReportsTo, HireDate) VALUES"
                    + " (1, 'Adams', 'Andrew', 'Boss', NULL, '2002-08-14 00:00:00'), (2, 'Peacock', 'Jane', 'Agent', 1, NULL)",
            "INSERT INTO Customer (CustomerId, FirstName, LastName, Email, SupportRepId) VALUES (1, 'Luís', 'G', 'l@g', 2)",
            "INSERT INTO Invoice (InvoiceId, CustomerId, InvoiceDate, BillingCountry, Total) VALUES"
                    + " (1, 1, '2021-01-01 00:00:00', 'Brazil', 1.98), (2, 1, '2022-03-01 10:00:00', 'Brazil', 0.99)",
            "INSERT INTO InvoiceLine VALUES (1, 1, 1, 0.99, 2), (2, 2, 1, 0.99, 1)");

    @Test
    void run_answersQuestions_andCopiesTwice(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("chinook.sqlite");
        try (Engine engine = Engine.create("sqlite:" + file)) {
            Chinook.REGISTRY.metadata().createAll(engine);
            engine.begin(connection -> ROWS.forEach(connection::executeText));
        }
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertThat(Main.status(file.toString())).isZero();
        } finally {
            System.setOut(out);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Customers who paid most",
                        "  Luís G paid 2.97, looked after by Jane Peacock",
                        "Who reports to whom",
                        "  Andrew Adams, Boss",
                        "    Jane Peacock, Agent",
                        "Longest albums",
                        "  Let There Be Rock: 3 minutes",
                        "  For Those About To Rock: 2 minutes",
                        "Revenue by country and year",
                        "  Brazil 2021: 1.98",
                        "  Brazil 2022: 0.99",
                        "Copy 1: 19 rows, every column as in the original",
                        "Copy 2: 19 rows, every column as in the original");
    }

    @Test
    void wrongArguments_giveStatusTwo() throws IOException {
        assertThat(Main.status()).isEqualTo(2);
        assertThat(Main.status("no such file")).isEqualTo(2);
    }
}
