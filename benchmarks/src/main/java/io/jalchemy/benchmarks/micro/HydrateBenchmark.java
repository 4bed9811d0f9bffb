package io.jalchemy.benchmarks.micro;

import io.jalchemy.orm.Session;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One row of a result in memory to one object of a new session; a thousand at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(Library.SIZE)
public class HydrateBenchmark {

    private final Library library = new Library();

    /** Ends the database. */
    @TearDown
    public void close() {
        library.close();
    }

    /** To a managed object. */
    @Benchmark
    public Object row() {
        try (Session session = library.open()) {
            return Library.authors(session);
        }
    }

    /** By hand: the same columns out of the same result, without objects. */
    @Benchmark
    public void columnsByHand(Blackhole hole) throws java.sql.SQLException {
        try (Session session = library.open();
                java.sql.PreparedStatement statement = session.connection()
                        .jdbc()
                        .prepareStatement(
                                "SELECT id, name, email, born, rating, active, created_at, balance FROM author"
                                        + " WHERE id <= ? ORDER BY id")) {
            statement.setLong(1, Library.SIZE);
            try (java.sql.ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hole.consume(rows.getLong(1));
                    hole.consume(rows.getString(2));
                    hole.consume(rows.getString(3));
                    hole.consume(rows.getString(4));
                    hole.consume(rows.getDouble(5));
                    hole.consume(rows.getBoolean(6));
                    hole.consume(rows.getString(7));
                    hole.consume(rows.getString(8));
                }
            }
        }
    }
}
