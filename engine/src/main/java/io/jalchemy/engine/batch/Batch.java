package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are written with one text. Two are equal if they say the same; what they compile to is
 * found by them, so they know their hash.
 */
public abstract sealed class Batch permits BatchInsert, BatchUpdate, BatchDelete, BatchLookup {

    private final Table table;
    private final List<?> parts;
    private final int hash;

    /**
     * A batch.
     *
     * @param parts all that decides what is sent, the table apart
     */
    Batch(Table table, List<?> parts) {
        this.table = table;
        this.parts = parts;
        this.hash = 31 * Objects.hash(getClass(), table) + parts.hashCode();
    }

    /** The table that is written. */
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
