package io.jalchemy.engine;

import io.jalchemy.sql.compile.CartesianProducts;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.StatementCache;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.compile.ValueSlots;
import io.jalchemy.sql.compile.WeightedCache;
import io.jalchemy.sql.error.Excerpt;
import io.jalchemy.sql.tree.StatementNode;

/** Compiles the statements of an engine, and keeps their texts. Safe to share between threads. */
final class EngineTexts {

    private static final int MAX_OF_STATEMENT = 1200;

    private final Engine engine;
    private final WeightedCache cache;
    private final StatementCache<Compiled> compiled;
    private final CompiledBatches batches;

    /** Texts that are kept in {@code cache}. */
    EngineTexts(Engine engine, WeightedCache cache) {
        this.engine = engine;
        this.cache = cache;
        this.compiled = new StatementCache<>(cache, Compiled::weight);
        this.batches = new CompiledBatches(cache);
    }

    /** Returns the cache of what is made of statements. */
    WeightedCache cache() {
        return cache;
    }

    /** Returns the cache of batches. */
    CompiledBatches batches() {
        return batches;
    }

    /** Returns how many statements were compiled. */
    int compilations() {
        return compiled.misses();
    }

    /**
     * Returns {@code node}, whose shape is {@code shape}, compiled.
     *
     * @param cached whether it is looked for among those that are kept, and kept
     */
    Compiled compiled(StatementKey shape, StatementNode node, boolean cached) {
        return cached
                ? compiled.get(shape, slots -> compile(node, slots))
                : compiled.make(shape, slots -> compile(node, slots));
    }

    /** Returns a statement of a batch whose values are slots compiled, and keeps it. */
    Compiled compiledBatch(StatementKey shape, StatementNode node) {
        return compiled.get(shape, slots -> compileBatch(node));
    }

    /**
     * Compiles {@code statement}, and warns of its cartesian products unless the options say otherwise. Called once for each statement
     * that the cache keeps.
     */
    Compiled compile(StatementNode statement, ValueSlots slots) {
        Compiled made = timed(statement, slots);
        if (engine.options().fromLinting()) {
            CartesianProducts.in(statement)
                    .forEach(each ->
                            engine.events().log().warn("{} In: {}", each, Excerpt.of(made.sql(), MAX_OF_STATEMENT)));
        }
        return made;
    }

    /** Compiles {@code statement}, one of many rows that the library makes. */
    Compiled compileBatch(StatementNode statement) {
        return timed(statement, ValueSlots.NONE);
    }

    private Compiled timed(StatementNode statement, ValueSlots slots) {
        Dialect dialect = engine.dialect();
        if (engine.events().isEmpty()) {
            return dialect.compile(statement, slots);
        }
        long start = System.nanoTime();
        Compiled made = dialect.compile(statement, slots);
        engine.events().fresh().add(made, System.nanoTime() - start);
        return made;
    }
}
