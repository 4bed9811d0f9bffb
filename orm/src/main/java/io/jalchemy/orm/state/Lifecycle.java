package io.jalchemy.orm.state;

/** The lifecycle of an object with respect to sessions and the database. */
public enum Lifecycle {
    /** The program has made the object; it is in no session and has no row. */
    TRANSIENT(0),
    /** The object is in a session, and its row is to be inserted by the next flush. */
    PENDING(1),
    /** The object is in a session and has a row. */
    PERSISTENT(2),
    /** The row of the object was deleted in this transaction. */
    DELETED(3),
    /** The object has a row, but is in no session any more. */
    DETACHED(4),
    /** The row of the object was deleted, and that was committed; no session can have the object again. */
    DELETED_DETACHED(5);

    private static final Lifecycle[] BY_CODE = values();

    private final int code;

    Lifecycle(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Lifecycle of(int code) {
        return BY_CODE[code];
    }
}
