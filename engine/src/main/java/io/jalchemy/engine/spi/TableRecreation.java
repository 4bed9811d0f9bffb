package io.jalchemy.engine.spi;

import io.jalchemy.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Puts a new table in the place of one that cannot be changed as it is, with its rows and what belongs to it.
 *
 * <p>In this order: {@link #begin}, a transaction with {@link #statements} for one table or several and {@link #check}, and {@link #end}.
 */
public interface TableRecreation {

    /** Prepares a connection, which is in no transaction, and returns what {@link #check} and {@link #end} need. */
    State begin(Connection connection) throws SQLException;

    /**
     * Returns the statements that put {@code to} in the place of {@code from}. Sends only questions.
     *
     * @param connection a connection in the transaction
     * @param from the table as it is
     * @param to the table as it is to be, under the same name
     * @param values for columns of {@code to}, by name, the SQL expressions over columns of {@code from} that their values are; columns that
     *     are left out get their defaults
     */
    List<String> statements(Connection connection, Table from, Table to, Map<String, String> values)
            throws SQLException;

    /**
     * Looks for rows that refer to rows that are not there any more, before the commit. Sends only questions.
     *
     * @return a sentence for each kind of them; none if all is well
     */
    List<String> check(Connection connection, State state) throws SQLException;

    /** Sets the connection back to what it was, after the transaction. */
    void end(Connection connection, State state) throws SQLException;

    /** What an implementation keeps between its calls. */
    interface State {}
}
