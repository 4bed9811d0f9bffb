package io.jalchemy.engine.row;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are written with one text. Two are equal if they say the same; whoever writes many keeps the one that
 * it made first, which keeps what it was compiled to.
 */
public abstract sealed class Batch permits BatchInsert, BatchUpdate, BatchDelete {

    private final Table table;
    private final List<?> parts;
    private final int hash;
    private volatile @Nullable Kept one;
    private volatile @Nullable Kept many;

    /** A text, and the engine that it is for. */
    private record Kept(Object engine, Compiled compiled) {}

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

    /** What {@code engine} compiled this to, for one row or for any number of rows; null if it did not. */
    public final @Nullable Compiled compiled(Object engine, boolean forMany) {
        Kept kept = forMany ? many : one;
        return kept != null && kept.engine() == engine ? kept.compiled() : null;
    }

    /** Keeps what {@code engine} compiled this to. */
    public final void keep(Object engine, boolean forMany, Compiled compiled) {
        Kept kept = new Kept(engine, compiled);
        if (forMany) {
            many = kept;
        } else {
            one = kept;
        }
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
