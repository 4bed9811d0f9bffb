package io.jalchemy.benchmarks.micro;

import io.jalchemy.benchmarks.jalchemy.Author;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a flush of a thousand objects has to find out before it sends anything; for each object. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(Library.SIZE)
public class PlanBenchmark {

    private final Library library = new Library();
    private final Session changed = library.open();
    private final Session added = library.open();

    /** Makes changes that are planned and never flushed. */
    @Setup
    public void change() {
        for (Author author : Library.authors(changed)) {
            author.setRating(author.getRating() + 1);
        }
        added.addAll(Library.newAuthors());
    }

    /** Ends the sessions and the database. */
    @TearDown
    public void close() {
        for (Session each : new Session[] {changed, added}) {
            each.rollback();
            each.close();
        }
        library.close();
    }

    /** One attribute of each is changed. */
    @Benchmark
    public Object update() {
        return changed.plan();
    }

    /** Each is new. */
    @Benchmark
    public Object insert() {
        return added.plan();
    }
}
