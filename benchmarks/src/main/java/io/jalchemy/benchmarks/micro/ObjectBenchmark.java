package io.jalchemy.benchmarks.micro;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;

import io.jalchemy.benchmarks.jalchemy.Author;
import io.jalchemy.orm.Session;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a program does with a loaded object, and how a session finds one that it has. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObjectBenchmark {

    private static final long KEY = 500;

    private final Library library = new Library();
    private final Session session = library.open();
    private final Author author = Library.authors(session).get((int) KEY - 1);
    private double rating;

    /** Ends the session and the database. */
    @TearDown
    public void close() {
        session.rollback();
        session.close();
        library.close();
    }

    /** A getter of one that is in a session. */
    @Benchmark
    public Object readAttribute() {
        return author.getName();
    }

    /** A setter, of one that is changed already but for the first time. */
    @Benchmark
    public void writeAttribute() {
        author.setRating(rating++);
    }

    /** By its key. */
    @Benchmark
    public Object sessionGet() {
        return session.get(AUTHOR, KEY);
    }

    /** By its key, in the map itself. */
    @Benchmark
    public Object identityMapFind() {
        return session.identityMap().find(AUTHOR, KEY);
    }
}
