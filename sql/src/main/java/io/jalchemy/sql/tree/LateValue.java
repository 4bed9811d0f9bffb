package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * The value of a {@link Bind} that is read when the statement is bound: the key of an entity, say, which may not have been
 * known when the statement was made.
 */
public interface LateValue {

    /** What it is read from: a {@link Slot}, or that which the slot stands for. */
    @Nullable
    Object of();

    /** What is sent. {@code from} is what the slot stands for. */
    @Nullable
    Object read(@Nullable Object from);
}
