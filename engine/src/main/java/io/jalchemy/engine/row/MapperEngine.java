package io.jalchemy.engine.row;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.ValueSlots;
import io.jalchemy.sql.compile.WeightedCache;
import io.jalchemy.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/** An engine as the mapper sees it. Implemented by the engine. */
public interface MapperEngine {

    /**
     * Executes one statement that only reads, on a connection of its own, and hands its rows to {@code reader}. No transaction is begun,
     * since the statement is one by itself, unless the engine's transactions are isolated in some way.
     *
     * @param origin who asks for it, for listeners
     */
    void read(String origin, Compiled statement, @Nullable Object[] values, RowReader reader);

    /** Compiles {@code statement} with {@code slots} in place of its values, and warns of what it may not mean. */
    Compiled compile(StatementNode statement, ValueSlots slots);

    /** Returns the cache of what is made of statements. */
    WeightedCache statementCache();
}
