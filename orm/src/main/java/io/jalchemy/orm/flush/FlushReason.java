package io.jalchemy.orm.flush;

/** The reason of a flush, which determines what may be postponed to a later flush. */
public enum FlushReason {

    /**
     * The program requested it, by {@code flush()}, {@code commit()} or a savepoint: nothing is postponed. Objects that are reached through
     * a back reference alone are added to the session, or refused.
     */
    EXPLICIT,

    /**
     * A statement of the program is about to be executed. Objects that are reached through a back reference alone are postponed, and so are
     * those that require them.
     */
    STATEMENT,

    /**
     * A load is about to happen that no statement of the program requested: by key, or by accessing an attribute. In addition, orphans are
     * not deleted yet, because they may be about to get another parent.
     */
    LOAD
}
