package io.jalchemy.orm.state;

/** Where an object stands. */
public enum Lifecycle {
    /** Made by the program; no session knows it. */
    TRANSIENT(0),
    /** To be inserted by the next flush. */
    PENDING(1),
    /** Has a row. */
    PERSISTENT(2),
    /** Its row was deleted in this transaction. */
    DELETED(3),
    /** Had a row and a session; has no session now. */
    DETACHED(4),
    /** Its row was deleted, and that was committed; no session can have it again. */
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
