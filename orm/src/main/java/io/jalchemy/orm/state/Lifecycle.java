package io.jalchemy.orm.state;

/** Where an object stands. */
public enum Lifecycle {
    /** Made by the program; no session knows it. */
    TRANSIENT,
    /** To be inserted by the next flush. */
    PENDING,
    /** Has a row. */
    PERSISTENT,
    /** Its row was deleted in this transaction. */
    DELETED,
    /** Had a row and a session; has no session now. */
    DETACHED
}
