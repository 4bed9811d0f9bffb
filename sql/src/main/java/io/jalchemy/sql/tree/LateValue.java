package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * The value of a {@link Bind} that is read when the statement is bound: the key of an entity, say, which may not have been
 * known when the statement was made.
 */
public interface LateValue {

    /** Returns what it is read from: a {@link HeldValue}, or the {@link Slot} that stands for it. */
    Object of();

    /** Returns the same reading from {@code slot}. */
    LateValue at(Slot slot);

    /** Returns what is sent. {@code from} is what was held. */
    @Nullable
    Object read(@Nullable Object from);
}
