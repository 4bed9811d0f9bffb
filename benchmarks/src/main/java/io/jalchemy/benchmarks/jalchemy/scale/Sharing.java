package io.jalchemy.benchmarks.jalchemy.scale;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.jalchemy.Author;
import io.jalchemy.benchmarks.jalchemy.Post;
import io.jalchemy.orm.SessionFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Short transactions of many threads at once on one engine: each gets an author of its own, changes it, and inserts a post. */
final class Sharing {

    /** What is said where there are no virtual threads. */
    private static final String NONE = "none";

    private static final int WARMUP = 50;

    private final SessionFactory sessions;
    private final Connection own;
    private final boolean virtual;

    Sharing(SessionFactory sessions, Connection own, boolean virtual) {
        this.sessions = sessions;
        this.own = own;
        this.virtual = virtual;
    }

    /** Runs; transactions a second, and what {@link Contention} counted; {@code none} where there are no virtual threads. */
    String run(int threads, int transactions) throws Exception {
        if (virtual && Runtime.version().feature() < 21) {
            return NONE;
        }
        together(8, WARMUP);
        long before = done();
        Contention contention = Contention.watch();
        long start = System.nanoTime();
        together(threads, transactions);
        long nanos = System.nanoTime() - start;
        String counted = contention.counted();
        long expected = (long) threads * transactions;
        if (done() - before != expected) {
            throw new IllegalStateException(done() - before + " transactions are in the database, not " + expected);
        }
        return Math.round(expected / (nanos / 1e9)) + " " + counted;
    }

    private void together(int threads, int transactions)
            throws InterruptedException, ExecutionException, ReflectiveOperationException {
        ExecutorService executor = virtual ? virtualThreads() : Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                long key = thread + 1L;
                all.add(executor.submit(() -> work(key, transactions)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    /** By reflection, since this is compiled for virtual machines without them. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private void work(long key, int transactions) {
        for (int i = 0; i < transactions; i++) {
            int number = i;
            sessions.inTransaction(session -> {
                Author author = session.getOne(AUTHOR, key);
                author.setRating(author.getRating() + 1);
                Post post = new Post("shared", Data.body(number), Data.moment(number), number);
                post.setAuthor(author);
                session.add(post);
            });
        }
    }

    /** How many transactions the database knows, by both of their rows. */
    private long done() throws SQLException, IOException {
        try (Statement statement = own.createStatement();
                ResultSet row = statement.executeQuery("SELECT (SELECT count(*) FROM post WHERE title = 'shared'), "
                        + "(SELECT round(sum(rating - (id - 1) % 50 / 10.0)) FROM author)")) {
            row.next();
            if (row.getLong(1) != row.getLong(2)) {
                throw new IllegalStateException(row.getLong(1) + " posts, but " + row.getLong(2) + " changes");
            }
            return row.getLong(1);
        }
    }
}
