package io.jalchemy.engine;

import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;

/** Calls drivers, and what is put around drivers, which throw more than JDBC lets them. */
final class DriverCalls {

    private DriverCalls() {}

    /** A call that gives something back. */
    @FunctionalInterface
    interface Call<T> {
        T call() throws SQLException;
    }

    /** A call that gives nothing back. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }

    /** Returns what {@code call} gives. */
    static <T> T call(Call<T> call) throws SQLException {
        try {
            return call.call();
        } catch (JalchemyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw wrapped(e);
        }
    }

    /** Does {@code action}. */
    static void run(Action action) throws SQLException {
        try {
            action.run();
        } catch (JalchemyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw wrapped(e);
        }
    }

    /** Returns {@code error}, which a driver or what is around one threw against JDBC's rules, as one of JDBC's. */
    static SQLException wrapped(RuntimeException error) {
        return error.getCause() instanceof SQLException known
                ? known
                : new SQLException(error.getClass().getName() + ": " + error.getMessage(), error);
    }
}
