package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An operation on an association row: inserted, deleted, or updated with other keys. Two are equal if they concern the same row, whichever
 * side of the relationship they come from.
 */
final class LinkWrite {

    /** The kinds of operations. */
    enum Kind {
        ADDED,
        REMOVED,
        /** The association row stays, and a key that it holds changes. */
        RENAMED
    }

    final LinkWrites writes;
    final Kind kind;

    /**
     * The objects on both sides of the row: the owner of the relationship and the related object. Both are null if all association rows of
     * an object are meant.
     */
    final @Nullable InstanceState owner;

    final @Nullable InstanceState element;

    private final int hash;

    /** Creates an operation on the association row between two objects. */
    LinkWrite(LinkWrites writes, Kind kind, InstanceState owner, InstanceState element) {
        this.writes = writes;
        this.kind = kind;
        this.owner = owner;
        this.element = element;
        this.hash = 31
                        * (31 * writes.first(owner, element).hashCode()
                                + writes.first(element, owner).hashCode())
                + (kind == Kind.ADDED ? 1 : 0);
    }

    /** Creates the deletion of all association rows of an object. */
    LinkWrite(LinkWrites writes) {
        this.writes = writes;
        this.kind = Kind.REMOVED;
        this.owner = null;
        this.element = null;
        this.hash = writes.hashCode();
    }

    boolean isAdded() {
        return kind == Kind.ADDED;
    }

    /** Returns whether all association rows of an object are deleted. */
    boolean isWhole() {
        return owner == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkWrite that
                && hash == that.hash
                && kind == that.kind
                && isSame(that)
                && writes.table.equals(that.writes.table)
                && Arrays.equals(writes.columns, that.writes.columns);
    }

    @SuppressWarnings("ReferenceEquality") // an object has one state
    private boolean isSame(LinkWrite that) {
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
