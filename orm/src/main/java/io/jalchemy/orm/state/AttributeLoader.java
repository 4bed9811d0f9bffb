package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/** What a state asks of the session that its object is in. */
public interface AttributeLoader {

    /** Loads attribute {@code number}, which is unloaded or expired, or refuses; afterwards the field may be read. */
    void load(InstanceState state, Object owner, int number);

    /** Like {@link #load}, for the library itself: also where the program may not load it lazily. */
    void loadForLibrary(InstanceState state, Object owner, int number);

    /** Like {@link #loadForLibrary}, of what is about to be written: nothing is flushed before. */
    void loadPrevious(InstanceState state, Object owner, int number);

    /** The object is about to change for the first time since it was clean. */
    void touched(InstanceState state, Object owner);

    /** {@code related} was put into attribute {@code number} of an object of the session by the program itself. */
    void related(InstanceState state, int number, Object related);

    /** A new object of the session has left a parent that it cannot be without. */
    void orphaned(InstanceState state);

    /** Returns whether what attribute {@code number} of an object of the session holds refers to that object. */
    boolean isReferredToBy(InstanceState state, int number);

    /** What unloaded attribute {@code number} refers to, if that is known without a statement; null if not. */
    @Nullable
    Object known(InstanceState state, Object owner, int number);

    /** What attribute {@code number} referred to when its foreign key was loaded, if the session has that object; null if not. */
    @Nullable
    Object lastKnown(InstanceState state, Object owner, int number);

    /** How often the session has written: what was loaded ahead before that is not to be trusted. */
    long epoch();

    /** What the states of the session's objects hold of it. */
    SessionLink membership();
}
