package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/** A node of another part of the library that holds a value which is not to decide the text: an entity, say. */
public interface ValueHolder {

    /** The value; in a shape its {@link Slot}. */
    @Nullable
    Object value();

    /** The same node with {@code slot} in place of its value. */
    Node withSlot(Slot slot);
}
