package io.jalchemy.benchmarks.jalchemy.scale;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.jalchemy.Author;
import io.jalchemy.orm.SessionFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts authors, flushing part after part: in one transaction, or in one for each part. */
final class Inserting implements Growing {

    private final SessionFactory sessions;
    private final Connection own;
    private final boolean inParts;

    Inserting(SessionFactory sessions, Connection own, boolean inParts) {
        this.sessions = sessions;
        this.own = own;
        this.inParts = inParts;
    }

    @Override
    public void run(int rows) {
        if (inParts) {
            for (int from = 0; from < rows; from += PART) {
                List<Author> part = part(from, rows);
                sessions.inTransaction(session -> session.addAll(part));
            }
            return;
        }
        sessions.inTransaction(session -> {
            for (int from = 0; from < rows; from += PART) {
                session.addAll(part(from, rows));
                session.flush();
            }
        });
    }

    private static List<Author> part(int from, int rows) {
        List<Author> authors = new ArrayList<>(PART);
        for (int i = from; i < Math.min(rows, from + PART); i++) {
            authors.add(new Author(
                    Data.name(i),
                    Data.email(i),
                    Data.born(i),
                    Data.rating(i),
                    Data.active(i),
                    Data.moment(i),
                    Data.balance(i)));
        }
        return authors;
    }

    @Override
    public void check(int rows) throws SQLException {
        own.setAutoCommit(false); // or the driver reads all rows at once
        try (PreparedStatement statement = own.prepareStatement("SELECT name, email, born, rating, active, created_at,"
                + " balance FROM author ORDER BY substr(name, 15)::integer")) {
            statement.setFetchSize(PART);
            try (ResultSet found = statement.executeQuery()) {
                int i = 0;
                for (; found.next(); i++) {
                    compare(i, found);
                }
                if (i != rows) {
                    throw new IllegalStateException("There are " + i + " rows, not " + rows + ".");
                }
            }
        }
        own.commit();
        own.setAutoCommit(true);
        try (Statement statement = own.createStatement()) {
            statement.execute("TRUNCATE author CASCADE");
            statement.execute("CHECKPOINT");
        }
    }

    private static void compare(int i, ResultSet found) throws SQLException {
        List<@Nullable Object> row = Arrays.asList(
                found.getString(1),
                found.getString(2),
                found.getObject(3, LocalDate.class),
                found.getDouble(4),
                found.getBoolean(5),
                found.getObject(6, OffsetDateTime.class).toInstant(),
                found.getBigDecimal(7));
        List<@Nullable Object> wanted = Arrays.asList(
                Data.name(i),
                Data.email(i),
                Data.born(i),
                Data.rating(i),
                Data.active(i),
                Data.moment(i),
                Data.balance(i));
        if (!row.equals(wanted)) {
            throw new IllegalStateException("inserted " + row + ", not " + wanted);
        }
    }
}
