package io.jalchemy.benchmarks.jalchemy.scale;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.jalchemy.Author;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.SessionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Streams authors and changes one attribute of each, in one transaction, flushing chunk after chunk. */
final class Changing implements Growing {

    private final SessionFactory sessions;
    private final Connection own;

    Changing(SessionFactory sessions, Connection own) {
        this.sessions = sessions;
        this.own = own;
    }

    @Override
    public void run(int rows) {
        sessions.inTransaction(session -> {
            try (StreamedResult<Author> authors = session.stream(
                    select(AUTHOR).where(AUTHOR.id.le((long) rows)).orderBy(AUTHOR.id), CHUNK)) {
                for (List<Author> chunk : authors.partitions()) {
                    chunk.forEach(author -> author.setRating(author.getRating() + 10));
                    session.flush();
                }
            }
        });
    }

    @Override
    public void check(int rows) throws SQLException {
        try (Statement statement = own.createStatement()) {
            int changed = statement.executeUpdate("UPDATE author SET rating = rating - 10 WHERE id <= " + rows
                    + " AND round(rating - 10 - (id - 1) % 50 / 10.0) = 0");
            try (ResultSet others = statement.executeQuery("SELECT count(*) FROM author WHERE rating > 9")) {
                others.next();
                if (changed != rows || others.getInt(1) != 0) {
                    throw new IllegalStateException(
                            changed + " rows were changed right, not " + rows + "; others: " + others.getInt(1));
                }
            }
            statement.execute("VACUUM author");
            statement.execute("CHECKPOINT");
        }
    }
}
