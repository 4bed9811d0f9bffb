package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * The value of a {@link Bind} that is read when the statement is executed, for example the key of an entity, which may not have been known
 * when the statement was built.
 */
public interface LateValue {

    /** Returns the object that the value is read from: a {@link HeldValue}, or the {@link Slot} that stands for it. */
    Object of();

    /** Returns the same reader over {@code slot}. */
    LateValue at(Slot slot);

    /**
     * Returns the value to send.
     *
     * @param from the value of the {@link HeldValue}
     */
    @Nullable
    Object read(@Nullable Object from);
}
