package io.jalchemy.examples.chinook;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Opens the Chinook database, answers questions, and copies it into PostgreSQL, twice. */
public final class Main {

    private static final String USAGE = "Usage: CHINOOK_SQLITE_FILE [URL of an empty PostgreSQL database]";

    private Main() {}

    /** Runs the example; exit status 2 if the arguments are wrong or a database cannot be reached. */
    public static void main(String... words) throws IOException {
        int status = status(words);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int status(String... words) throws IOException {
        if (words.length < 1 || words.length > 2) {
            System.err.println(USAGE);
            return 2;
        }
        if (!Files.isRegularFile(Path.of(words[0]))) {
            System.err.println("There is no file " + words[0] + ". " + USAGE);
            return 2;
        }
        try (Engine chinook = Engine.create("sqlite:" + words[0])) {
            answer(new Questions(SessionFactory.of(chinook, Chinook.REGISTRY)));
            if (words.length == 2) {
                return copy(chinook, words[1]);
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
                return copy(chinook, server.getJdbcUrl("postgres", "postgres"));
            }
        } catch (JalchemyException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static void answer(Questions questions) {
        System.out.println("Customers who paid most");
        questions.topCustomers(5).forEach(line -> System.out.println("  " + line));
        System.out.println("Who reports to whom");
        questions.reportingTree().forEach(line -> System.out.println("  " + line));
        System.out.println("Longest albums");
        questions.longestAlbums(5).forEach(album -> System.out.println("  " + album));
        System.out.println("Revenue by country and year");
        questions.revenue().stream().limit(10).forEach(line -> System.out.println("  " + line));
    }

    private static int copy(Engine chinook, String url) {
        EngineOptions options = EngineOptions.defaults().connectionTimeout(Duration.ofSeconds(5));
        try (Engine target = Engine.create(url, options)) {
            Chinook.REGISTRY.metadata().createAll(target);
            Copying copying = new Copying(
                    SessionFactory.of(chinook, Chinook.REGISTRY), SessionFactory.of(target, Chinook.REGISTRY));
            Map<String, String> original = Copying.checksums(chinook);
            for (int time = 1; time <= 2; time++) {
                copying.copy();
                Map<String, String> copied = Copying.checksums(target);
                System.out.println("Copy " + time + ": " + Copying.rows(copied) + " rows, "
                        + (copied.equals(original) ? "every column as in the original" : "DIFFERENT"));
                if (!copied.equals(original)) {
                    return 1;
                }
            }
            return 0;
        }
    }
}
