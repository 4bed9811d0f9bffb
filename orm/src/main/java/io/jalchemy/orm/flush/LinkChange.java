package io.jalchemy.orm.flush;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of an association table that comes or goes. Two are equal if they are the same row, whichever side of the relationship
 * says it.
 */
final class LinkChange {

    final LinkWrites writes;
    final boolean added;

    /** Whether all links of an object go, however many there are. */
    final boolean whole;

    /** One for each of its columns. */
    final KeyOf[] keys;

    private final int hash;

    LinkChange(LinkWrites writes, boolean added, boolean whole, KeyOf[] keys) {
        this.writes = writes;
        this.added = added;
        this.whole = whole;
        this.keys = keys;
        this.hash = 31 * Arrays.hashCode(keys) + (added ? 1 : 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkChange that
                && added == that.added
                && whole == that.whole
                && Arrays.equals(keys, that.keys)
                && writes.table.equals(that.writes.table)
                && Arrays.equals(writes.columns, that.writes.columns);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
