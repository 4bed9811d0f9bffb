package io.jalchemy.engine.spi;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Something that an engine sets on each JDBC connection when it takes one, and resets before it gives it back: a role, a search path, a time
 * zone. Give it to {@code engine.withCharacteristic(characteristic)}. Like {@code ConnectionCharacteristic} in SQLAlchemy 2.0. Called by
 * several threads at a time.
 *
 * <pre>{@code
 * record InSchema(String name) implements ConnectionCharacteristic<String> {
 *
 *     @Override
 *     public String set(Connection connection) throws SQLException {
 *         String before = connection.getSchema();
 *         connection.setSchema(name);
 *         return before;
 *     }
 *
 *     @Override
 *     public void reset(Connection connection, String before) throws SQLException {
 *         connection.setSchema(before);
 *     }
 * }
 * }</pre>
 *
 * @param <S> the type of what has to be known to reset it
 */
public interface ConnectionCharacteristic<S extends @Nullable Object> {

    /**
     * Sets it on {@code connection}, which has auto-commit and no transaction.
     *
     * @return what {@link #reset} needs to know
     * @throws SQLException if that fails; the connection is closed, and what was to be executed fails
     */
    S set(Connection connection) throws SQLException;

    /**
     * Resets it on {@code connection}, which has auto-commit and no transaction, as it was.
     *
     * @param before what {@link #set} has returned
     * @throws SQLException if that fails; the connection is closed
     */
    void reset(Connection connection, S before) throws SQLException;
}
