package io.jalchemy.orm.flush;

import io.jalchemy.orm.load.LazyLoader;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.StateList;

/** The interface through which the collection of a flush's changes uses its session: it loads, and calls listeners. */
public interface FlushContext extends PlanContext {

    /** Returns the loader for objects that cascades need. */
    LazyLoader loads();

    /** Returns the new objects. */
    StateList pending();

    /** Returns the persistent objects that were changed. */
    StateList dirty();

    /** Returns the persistent objects that are to be deleted. */
    StateList deleted();

    /**
     * Returns whether the program itself added an object, which has a row, after it was removed from reference {@code number} of {@code
     * owner} and since the last flush.
     */
    boolean isAddedAfterLeaving(InstanceState state, InstanceState owner, int number);

    /** Adds an object that is reached through a relationship alone to the session. */
    void adopt(Object object);

    /** Expunges a new object from the session. */
    void expel(InstanceState state);

    /** Fires the event for an object that is about to be written; listeners may change its columns. */
    void before(WriteKind kind, Object object);

    /** Returns whether there are listeners for the events before objects are written. */
    boolean hasBeforeListeners();
}
