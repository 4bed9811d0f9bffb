package io.jalchemy.engine;

import java.sql.Connection;

/** What a transaction sees of others; the words of SQL's standard. See {@link Engine#withIsolation}. */
public enum Isolation {
    /** No transactions: each statement is one of its own, and there is nothing to commit or to roll back. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE),
    /** What others have written, also before they commit. PostgreSQL treats it as {@link #READ_COMMITTED}. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** What others have committed when a statement begins. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** What others had committed when the transaction began. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** As if transactions ran one after the other; one that cannot fails, and is to be tried again. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    /** JDBC's number for it. */
    int level() {
        return level;
    }
}
