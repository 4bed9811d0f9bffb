package io.jalchemy.benchmarks.jalchemy.scale;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.jalchemy.Author;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.SessionFactory;
import java.time.Instant;

/** Streams authors, and lets each go when the next comes. */
final class Loading implements Growing {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SessionFactory sessions;
    private Checks checks = new Checks();

    Loading(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run(int rows) {
        checks = new Checks();
        sessions.inTransaction(session -> {
            try (StreamedResult<Author> authors = session.stream(
                    select(AUTHOR).where(AUTHOR.id.le((long) rows)).orderBy(AUTHOR.id), CHUNK)) {
                authors.forEach(this::see);
            }
        });
    }

    private void see(Author author) {
        checks.author(
                author.getId(),
                author.getName(),
                author.getEmail(),
                author.getBorn(),
                author.getRating(),
                author.isActive(),
                author.getCreatedAt(),
                author.getBalance());
    }

    @Override
    public void check(int rows) {
        check(checks, rows);
    }

    /** Compares what was seen of {@code rows} authors with what they are. */
    static void check(Checks checks, int rows) {
        Checks expected = new Checks();
        for (int i = 0; i < rows; i++) {
            expected.author(
                    i + 1L,
                    Data.name(i),
                    Data.email(i),
                    Data.born(i),
                    Data.rating(i),
                    Data.active(i),
                    START.plusSeconds(i * 61L),
                    Data.balance(i));
        }
        if (!expected.toString().equals(checks.toString())) {
            throw new IllegalStateException("loaded " + checks + ", not " + expected);
        }
    }
}
