package io.jalchemy.benchmarks.jalchemy.scale;

import io.jalchemy.benchmarks.Checks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What {@link Loading} does by hand, without objects: what of its cost is the driver's and the server's. */
final class JdbcLoading implements Growing {

    private final Connection own;
    private Checks checks = new Checks();

    JdbcLoading(Connection own) {
        this.own = own;
    }

    @Override
    public void run(int rows) throws SQLException {
        checks = new Checks();
        own.setAutoCommit(false); // or the driver reads all rows at once
        try (PreparedStatement statement =
                own.prepareStatement("SELECT id, name, email, born, rating, active, created_at, balance FROM author"
                        + " WHERE id <= ? ORDER BY id")) {
            statement.setFetchSize(CHUNK);
            statement.setLong(1, rows);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    checks.author(
                            found.getLong(1),
                            found.getString(2),
                            found.getString(3),
                            found.getObject(4, LocalDate.class),
                            found.getDouble(5),
                            found.getBoolean(6),
                            found.getObject(7, OffsetDateTime.class).toInstant(),
                            found.getBigDecimal(8));
                }
            }
        }
        own.commit();
        own.setAutoCommit(true);
    }

    @Override
    public void check(int rows) {
        Loading.check(checks, rows);
    }
}
