package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are written or read with one text. Two are equal if they are of the same class and have the same table and parts;
 * they are keys of the cache of compiled statements, so they keep their hash code.
 */
public abstract sealed class Batch permits BatchInsert, BatchUpdate, BatchDelete, BatchLookup {

    private final Table table;
    private final List<?> parts;
    private final int hash;

    /**
     * Makes a batch.
     *
     * @param parts everything that decides the text, besides the table
     */
    Batch(Table table, List<?> parts) {
        this.table = table;
        this.parts = parts;
        this.hash = 31 * Objects.hash(getClass(), table) + parts.hashCode();
    }

    /** Returns the table that is written or read. */
    public final Table table() {
        return table;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Batch that
                        && hash == that.hash
                        && getClass() == that.getClass()
                        && table.equals(that.table)
                        && parts.equals(that.parts));
    }

    @Override
    public final int hashCode() {
        return hash;
    }
}
