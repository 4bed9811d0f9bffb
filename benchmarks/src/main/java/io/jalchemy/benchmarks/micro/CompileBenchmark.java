package io.jalchemy.benchmarks.micro;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.orm.Registry;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.StatementCache;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.compile.WeightedCache;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.type.Types;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a statement that a program has just built to its text: found in the cache, and made. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {

    private final Dialect dialect = PostgresqlDialect.INSTANCE;
    private final Table author = Registry.of(AUTHOR).metadata().table("author");
    private final Column<Long> id = author.c("id", Types.BIGINT);
    private final Column<String> name = author.c("name", Types.VARCHAR.withLength(80));
    private final StatementCache<Compiled> cache = new StatementCache<>(new WeightedCache(100_000), Compiled::weight);
    private long next;

    private StatementNode statement() {
        return select(List.of(id, name))
                .where(id.between(next++, next + 40), characters(name).like("author%"))
                .orderBy(id)
                .limit(5)
                .node();
    }

    private Compiled compile(StatementCache<Compiled> known) {
        StatementNode node = statement();
        return known.get(StatementKey.of(node), slots -> dialect.compile(node, slots));
    }

    /** Building it alone, which the others do, too. */
    @Benchmark
    public Object build() {
        return statement();
    }

    /** The text is there. */
    @Benchmark
    public Object hit() {
        return compile(cache);
    }

    /** The text is made. */
    @Benchmark
    public Object miss() {
        return compile(new StatementCache<>(new WeightedCache(100_000), Compiled::weight));
    }
}
