package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * A value that is held by a node of another module and that does not affect the SQL text, for example an entity. Compilers recognise the
 * value by the identity of this object, even where the node was replaced by others.
 *
 * @param value the value that the node was given; may be null
 */
public record HeldValue(@Nullable Object value) {

    /** Compares by the identity of the value: an entity's own {@code equals} is not called. */
    @Override
    @SuppressWarnings("ReferenceEquality") // that is the point
    public boolean equals(@Nullable Object other) {
        return other instanceof HeldValue that && value == that.value;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(value);
    }

    /** Returns a text that does not contain the value, because it gets into messages. */
    @Override
    public String toString() {
        return "?";
    }
}
