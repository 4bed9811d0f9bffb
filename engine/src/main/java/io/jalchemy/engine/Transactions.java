package io.jalchemy.engine;

import java.sql.SQLException;

/**
 * The transactions of one JDBC connection. Its implementations are the only code of the library that switches auto-commit, sets
 * isolation, commits or rolls back.
 */
interface Transactions {

    /** Has the next statement begin a transaction. */
    void begin() throws SQLException;

    /** Has each statement be a transaction of its own. */
    void withoutTransaction() throws SQLException;

    /** Ends the transaction and keeps what was done in it. */
    void commit() throws SQLException;

    /** Ends the transaction and takes back what was done in it. */
    void rollback() throws SQLException;

    /** Begins a savepoint. */
    java.sql.Savepoint savepoint() throws SQLException;

    /** Takes back what was done since {@code savepoint}, which stays. */
    void rollback(java.sql.Savepoint savepoint) throws SQLException;

    /** Ends {@code savepoint} and keeps what was done since. */
    void release(java.sql.Savepoint savepoint) throws SQLException;

    /** Sets the connection back as it was lent; no transaction is open. */
    void restore() throws SQLException;
}
