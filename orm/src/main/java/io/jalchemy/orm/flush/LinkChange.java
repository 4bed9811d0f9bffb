package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of an association table that comes, goes, or gets other keys. Two are equal if they are the same row, whichever side of the relationship
 * says it.
 */
final class LinkChange {

    /** What becomes of the row. */
    enum Kind {
        ADDED,
        REMOVED,
        /** The link stays, and a key that it holds changes. */
        RENAMED
    }

    final LinkWrites writes;
    final Kind kind;

    /** The object that has the relationship, and the one that it holds; null if all links of objects are meant. */
    final @Nullable InstanceState owner;

    final @Nullable InstanceState element;

    private final int hash;

    /** A link between two objects. */
    LinkChange(LinkWrites writes, Kind kind, InstanceState owner, InstanceState element) {
        this.writes = writes;
        this.kind = kind;
        this.owner = owner;
        this.element = element;
        this.hash = 31
                        * (31 * writes.first(owner, element).hashCode()
                                + writes.first(element, owner).hashCode())
                + (kind == Kind.ADDED ? 1 : 0);
    }

    /** All links of an object, however many there are. */
    LinkChange(LinkWrites writes) {
        this.writes = writes;
        this.kind = Kind.REMOVED;
        this.owner = null;
        this.element = null;
        this.hash = writes.hashCode();
    }

    boolean isAdded() {
        return kind == Kind.ADDED;
    }

    /** Whether all links of an object go. */
    boolean isWhole() {
        return owner == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkChange that
                && hash == that.hash
                && kind == that.kind
                && isSame(that)
                && writes.table.equals(that.writes.table)
                && Arrays.equals(writes.columns, that.writes.columns);
    }

    @SuppressWarnings("ReferenceEquality") // an object has one state
    private boolean isSame(LinkChange that) {
        if (owner == null || element == null || that.owner == null || that.element == null) {
            return this == that;
        }
        return writes.first(owner, element) == that.writes.first(that.owner, that.element)
                && writes.first(element, owner) == that.writes.first(that.element, that.owner);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
