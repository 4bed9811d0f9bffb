package io.jalchemy.orm.flush;

import io.jalchemy.orm.load.LazyLoader;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.StateList;

/** What the collection of a flush's changes asks of its session: it loads, and calls listeners. */
public interface FlushContext extends PlanContext {

    /** Loads what cascades need. */
    LazyLoader loads();

    /** New objects. */
    StateList pending();

    /** Persistent objects that something was done to. */
    StateList dirty();

    /** Persistent objects that are to be deleted. */
    StateList deleted();

    /**
     * Returns whether the program itself added an object, which has a row, after it had left reference {@code number} of
     * {@code owner} and since the last flush.
     */
    boolean isAddedAfterLeaving(InstanceState state, InstanceState owner, int number);

    /** Puts an object that only a relationship leads to into the session. */
    void adopt(Object object);

    /** Takes a new object out of the session. */
    void expel(InstanceState state);

    /** Tells the program of an object that is about to be written; the program may change its columns. */
    void before(WriteKind kind, Object object);

    /** Whether anybody is to be told before objects are written. */
    boolean tellsBefore();
}
