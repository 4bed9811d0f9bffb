package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * A value that a node of another part of the library holds and that does not decide the text: an entity, say. The very object is
 * what a compiler knows the value by, also where the node was replaced by others.
 *
 * @param value what the node was given
 */
public record HeldValue(@Nullable Object value) {

    /** Compares by the value, which is to be the same object: an entity's own {@code equals} is not asked. */
    @Override
    @SuppressWarnings("ReferenceEquality") // that is the point
    public boolean equals(@Nullable Object other) {
        return other instanceof HeldValue that && value == that.value;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(value);
    }

    /** Says that there is a value, and not which: this text gets into messages. */
    @Override
    public String toString() {
        return "?";
    }
}
