package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/** What a flush does with one object. While it goes on a state has this in place of what was loaded together with its object. */
public abstract class FlushEntry {

    /** What was loaded together with the object. */
    @Nullable
    Object siblings;

    /** For the flush. */
    protected FlushEntry() {}
}
