package io.jalchemy.tests.histories.oracle;

/** Where an object is in its life. */
public enum Life {
    /** No session knows it, and it has no row. */
    TRANSIENT,
    /** The next flush inserts it. */
    PENDING,
    /** It is in the session and has a row. */
    PERSISTENT,
    /** Its row was deleted in the transaction that goes on. */
    DELETED,
    /** Its row was deleted for good. */
    GONE,
    /** It has a row, and its session is closed. */
    DETACHED
}
