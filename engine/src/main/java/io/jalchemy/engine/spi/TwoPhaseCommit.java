package io.jalchemy.engine.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The statements by which a database commits in two phases: first a transaction is prepared, so that nothing can refuse its commit any more
 * and it outlives its connection, and then it is committed or rolled back by its identifier. Implementations are stateless.
 */
public interface TwoPhaseCommit {

    /**
     * Checks that the server lets transactions be prepared.
     *
     * @param connection in the transaction that will be prepared, before its first statement
     * @throws io.jalchemy.sql.error.JalchemyException if a setting of the server forbids it; the message names the setting
     */
    void check(Connection connection) throws SQLException;

    /**
     * Prepares the transaction of {@code connection}, which has none afterwards.
     *
     * @param xid the identifier: 1 to 199 printable characters of ASCII, without quotes and backslashes
     */
    void prepare(Connection connection, String xid) throws SQLException;

    /** Commits the transaction that was prepared as {@code xid}; {@code connection} is in no transaction. */
    void commitPrepared(Connection connection, String xid) throws SQLException;

    /** Rolls back the transaction that was prepared as {@code xid}; {@code connection} is in no transaction. */
    void rollbackPrepared(Connection connection, String xid) throws SQLException;

    /** Returns the identifiers of the transactions that are prepared in the connection's database, the oldest first. */
    List<String> prepared(Connection connection) throws SQLException;
}
