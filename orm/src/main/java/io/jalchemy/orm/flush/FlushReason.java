package io.jalchemy.orm.flush;

/** Why a session flushes, which decides what may wait for a later flush. */
public enum FlushReason {

    /**
     * The program asked for it, by {@code flush()}, {@code commit()} or a savepoint: nothing waits. Objects that only a back
     * reference leads to are added, or refused.
     */
    EXPLICIT,

    /** A statement of the program comes next. Objects that only a back reference leads to wait, and what cannot be without them. */
    STATEMENT,

    /**
     * Something is about to be loaded that no statement of the program asked for: by key, by the first touch of an attribute. In
     * addition, objects that have left a parent which they cannot be without are not deleted yet: they may be on their way to
     * another one.
     */
    LOAD
}
