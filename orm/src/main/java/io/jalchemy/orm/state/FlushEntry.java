package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * The entry of one object in a flush. During the flush the state of the object holds it in place of the group of objects that were loaded
 * together.
 */
public abstract class FlushEntry {

    /** The group of objects that were loaded together with this one; null for none. */
    @Nullable
    Object siblings;

    /** Makes an entry without a group. */
    protected FlushEntry() {}
}
