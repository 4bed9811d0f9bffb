package io.jalchemy.engine.spi;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sets up a JDBC connection that a pool has just opened, before anybody uses it. Like a listener to the event {@code connect} of a pool in
 * SQLAlchemy 2.0. Called by several threads at a time.
 */
@FunctionalInterface
public interface ConnectionSetup {

    /**
     * Sets up {@code connection}, which has auto-commit, and stays open.
     *
     * @throws SQLException if that fails; the connection is closed, and not used
     */
    void apply(Connection connection) throws SQLException;
}
