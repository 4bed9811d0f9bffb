package io.jalchemy.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the rows that statements change, in 64 bits where the driver can. Safe to share between threads. */
final class UpdateCounts {

    private final AtomicBoolean large;

    /** Makes a counter; {@code large} says whether the driver is asked in 64 bits first. */
    UpdateCounts(boolean large) {
        this.large = new AtomicBoolean(large);
    }

    /**
     * Executes an INSERT, UPDATE or DELETE and returns the number of rows that it changed. A driver that refuses {@code
     * executeLargeUpdate}, as one that wraps another may, is called with {@code executeUpdate} from then on.
     */
    long update(PreparedStatement statement) throws SQLException {
        return DriverCalls.call(() -> counted(statement::executeLargeUpdate, statement::executeUpdate));
    }

    /**
     * Executes text of a program and returns the number of rows that it changed, 0 if it gives rows: SQLite's driver takes some DDL for
     * a query, and {@code PRAGMA} gives the value that it sets.
     */
    long execute(PreparedStatement statement) throws SQLException {
        return DriverCalls.call(() -> {
            if (statement.execute()) {
                return 0L;
            }
            return Math.max(0, counted(statement::getLargeUpdateCount, statement::getUpdateCount));
        });
    }

    private long counted(DriverCalls.Call<Long> wide, DriverCalls.Call<Integer> narrow) throws SQLException {
        if (large.get()) {
            try {
                return wide.call();
            } catch (SQLFeatureNotSupportedException | UnsupportedOperationException | AbstractMethodError e) {
                Engine.LOG.debug("The driver counts rows in 32 bits", e);
                large.set(false);
            }
        }
        return narrow.call();
    }
}
