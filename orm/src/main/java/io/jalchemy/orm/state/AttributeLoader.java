package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/** The session of an object, as its state sees it: loads attributes, and is notified of changes. */
public interface AttributeLoader {

    /**
     * Loads attribute {@code number}, which is unloaded or expired, so that its field may be read afterwards; throws if it may not be
     * loaded.
     */
    void load(InstanceState state, Object owner, int number);

    /** Loads attribute {@code number} like {@link #load}, but for the library itself: also where the program may not load it lazily. */
    void loadForLibrary(InstanceState state, Object owner, int number);

    /** Loads attribute {@code number}, which is about to be written, like {@link #loadForLibrary}, without a flush before. */
    void loadPrevious(InstanceState state, Object owner, int number);

    /** Notifies the session that the object is about to change for the first time since it was clean. */
    void touched(InstanceState state, Object owner);

    /** Notifies the session that the program has put {@code related} into relationship {@code number} of an object of the session. */
    void related(InstanceState state, int number, Object related);

    /** Notifies the session that a new object has left a parent that it cannot be without. */
    void orphaned(InstanceState state);

    /**
     * Returns whether the objects of relationship {@code number} refer to their owner, themselves or by association rows: it is not
     * many-to-one.
     */
    boolean isReferredToBy(InstanceState state, int number);

    /** Returns the entity that unloaded reference {@code number} refers to, if that is known without a statement; null if not. */
    @Nullable
    Object known(InstanceState state, Object owner, int number);

    /** Returns the entity that reference {@code number} referred to when its foreign key was loaded, if the session has it; null if not. */
    @Nullable
    Object lastKnown(InstanceState state, Object owner, int number);

    /** Returns the reader of collections that never hold their elements. */
    CollectionQueries collectionQueries();

    /** Returns the number of times that the session has written: what was loaded ahead before the last of them is not to be trusted. */
    long epoch();

    /** Returns the link that the states of the session's objects have to it. */
    SessionLink membership();
}
