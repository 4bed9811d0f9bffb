package io.jalchemy.engine;

import java.sql.SQLException;

/**
 * The transactions of one JDBC connection. Its implementations are the only code of the library that switches auto-commit, sets
 * isolation, commits or rolls back.
 */
interface Transactions {

    /** Makes the next statement begin a transaction. */
    void begin() throws SQLException;

    /** Makes each statement a transaction of its own. */
    void withoutTransaction() throws SQLException;

    /** Runs {@code action}, a statement that no transaction may be around; none is open. */
    void outside(DriverCalls.Action action) throws SQLException;

    /** Commits the transaction. */
    void commit() throws SQLException;

    /** Rolls the transaction back. */
    void rollback() throws SQLException;

    /** Begins a savepoint. */
    java.sql.Savepoint savepoint() throws SQLException;

    /** Rolls back to {@code savepoint}, which stays active. */
    void rollback(java.sql.Savepoint savepoint) throws SQLException;

    /** Releases {@code savepoint} and keeps what was done since. */
    void release(java.sql.Savepoint savepoint) throws SQLException;

    /** Restores auto-commit and isolation of the connection as it was lent; no transaction is open. */
    void restore() throws SQLException;
}
