package io.jalchemy.benchmarks.micro;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.jalchemy.Author;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.util.ArrayList;
import java.util.List;

/** A thousand authors in an SQLite database in memory. */
final class Library implements AutoCloseable {

    /** How many authors there are. */
    static final int SIZE = 1000;

    private final Engine engine =
            Engine.create("sqlite::memory:", EngineOptions.defaults().poolSize(1));
    private final SessionFactory sessions;

    Library() {
        Registry registry = Registry.of(AUTHOR);
        registry.metadata().createAll(engine);
        this.sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> session.addAll(newAuthors()));
    }

    /** As many authors as there are rows, not in any session. */
    static List<Author> newAuthors() {
        List<Author> authors = new ArrayList<>(SIZE);
        for (int i = 0; i < SIZE; i++) {
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

    /** A new session. */
    Session open() {
        return sessions.open();
    }

    /** All authors, in {@code session}. */
    static List<Author> authors(Session session) {
        return session.scalars(select(AUTHOR).where(AUTHOR.id.le((long) SIZE)).orderBy(AUTHOR.id))
                .all();
    }

    @Override
    public void close() {
        engine.close();
    }
}
