package io.jalchemy.benchmarks.micro;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.jalchemy.Author;
import io.jalchemy.benchmarks.jalchemy.Post;
import io.jalchemy.orm.AttributeEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first write of an attribute, which has to remember what it was; of a thousand objects at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(Library.SIZE)
public class WriteBenchmark {

    /** Whether something listens to the name of authors. */
    @Param({"false", "true"})
    public boolean listening;

    private final AttributeEvents<Author> events = AttributeEvents.of(AUTHOR);
    private List<Author> authors = List.of();
    private final List<Post> posts = new ArrayList<>();

    /** Has every name that is set looked at. */
    @Setup
    public void listen() {
        if (listening) {
            events.replaceOnSet(AUTHOR.name, (author, name, previous) -> name);
        }
    }

    /** Looks no more. */
    @TearDown
    public void leave() {
        events.remove();
    }

    /** Makes objects whose attributes were not written since they were constructed. */
    @Setup(Level.Invocation)
    public void construct() {
        authors = Library.newAuthors();
        posts.clear();
        for (int i = 0; i < Library.SIZE; i++) {
            posts.add(new Post("title", "body", Data.moment(i), i));
        }
    }

    /** Of a column that nothing listens to. */
    @Benchmark
    public void firstWrite() {
        for (Author each : authors) {
            each.setRating(1);
        }
    }

    /** Of the column that something may listen to. */
    @Benchmark
    public void firstName() {
        for (Author each : authors) {
            each.setName("name");
        }
    }

    /** Of a reference with a collection on the other side. */
    @Benchmark
    public void firstReference() {
        for (int i = 0; i < Library.SIZE; i++) {
            posts.get(i).setAuthor(authors.get(i));
        }
    }
}
