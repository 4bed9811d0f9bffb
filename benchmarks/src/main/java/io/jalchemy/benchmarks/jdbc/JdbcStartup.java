package io.jalchemy.benchmarks.jdbc;

import io.jalchemy.benchmarks.startup.plain.Item50;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that loads one object and waits for the end of its input. */
public final class JdbcStartup {

    private JdbcStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws SQLException, IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, name, email, born, rating, active, created_at FROM item_50 WHERE id = ?")) {
            statement.setLong(1, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Item50 item = new Item50();
                item.setId(row.getLong(1));
                item.setName(row.getString(2));
                item.setEmail(row.getString(3));
                item.setBorn(row.getObject(4, LocalDate.class));
                item.setRating(row.getDouble(5));
                item.setActive(row.getBoolean(6));
                item.setCreatedAt(row.getObject(7, OffsetDateTime.class).toInstant());
                System.out.println("loaded " + item.getName());
            }
            System.in.read();
        }
    }
}
