package io.jalchemy.engine;

import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;

/** Calls drivers, and what wraps them, which throw other exceptions than JDBC allows. */
final class DriverCalls {

    private DriverCalls() {}

    /** A call with a result. */
    @FunctionalInterface
    interface Call<T> {
        T call() throws SQLException;
    }

    /** A call without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }

    /**
     * Returns the result of {@code call}; throws what it throws against JDBC's rules as {@link #wrapped} does.
     *
     * @throws JalchemyException if {@code call} throws one, as it is
     */
    static <T> T call(Call<T> call) throws SQLException {
        try {
            return call.call();
        } catch (JalchemyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw wrapped(e);
        }
    }

    /**
     * Runs {@code action}; throws what it throws against JDBC's rules as {@link #wrapped} does.
     *
     * @throws JalchemyException if {@code action} throws one, as it is
     */
    static void run(Action action) throws SQLException {
        try {
            action.run();
        } catch (JalchemyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw wrapped(e);
        }
    }

    /**
     * Returns an SQLException for {@code error}, which a driver, or what wraps one, threw against JDBC's rules: its cause if that is an
     * SQLException, and otherwise a new one.
     */
    static SQLException wrapped(RuntimeException error) {
        return error.getCause() instanceof SQLException known
                ? known
                : new SQLException(error.getClass().getName() + ": " + error.getMessage(), error);
    }
}
