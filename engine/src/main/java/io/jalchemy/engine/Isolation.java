package io.jalchemy.engine;

import java.sql.Connection;

/** Isolation levels of transactions, as SQL's standard names them: what a transaction sees of others. See {@link Engine#withIsolation}. */
public enum Isolation {
    /** Each statement is a transaction of its own, and there is nothing to commit or to roll back. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE),
    /** A statement sees what others have written, also before they commit. PostgreSQL treats this as {@link #READ_COMMITTED}. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** A statement sees what others have committed when it begins. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** A statement sees what others had committed when its transaction began. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** Transactions have the effect of having run one after the other; one for which that is impossible fails, and is to be tried again. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    /**
     * Returns the isolation of a constant of {@link Connection}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Isolation of(int level) {
        for (Isolation each : values()) {
            if (each.level == level && each != AUTOCOMMIT) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no isolation level " + level + " in java.sql.Connection.");
    }

    /** Returns the constant of {@link Connection} for this level. */
    int level() {
        return level;
    }
}
