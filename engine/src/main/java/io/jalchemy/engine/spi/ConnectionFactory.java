package io.jalchemy.engine.spi;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens the JDBC connections of a pool that an engine makes, in place of {@link java.sql.DriverManager}: with a password that changes, for
 * example, or over a tunnel. Like {@code creator} of {@code create_engine()} in SQLAlchemy 2.0. Called by several threads at a time.
 */
@FunctionalInterface
public interface ConnectionFactory {

    /** Returns a new connection, with auto-commit. */
    Connection open() throws SQLException;
}
