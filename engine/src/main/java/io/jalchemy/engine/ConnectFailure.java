package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import java.sql.SQLException;

/** A connection could not be opened; the message says to where, without a password, why, and what to do. */
final class ConnectFailure extends SQLException {

    private static final long serialVersionUID = 1L;

    private final SQLException driverException;

    private ConnectFailure(String message, SQLException driverException) {
        super(message, driverException.getSQLState(), driverException.getErrorCode(), driverException);
        this.driverException = driverException;
    }

    /**
     * Explains {@code error}, which the driver threw when a connection to {@code database} at {@code url} was opened.
     *
     * @param url a URL without a password
     */
    static ConnectFailure of(Database database, String url, SQLException error) {
        String text = String.valueOf(error.getMessage()).strip();
        String said = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String advice = database.connectAdvice(error);
        return new ConnectFailure(
                "Cannot connect to " + url + ": " + (advice == null ? "" : advice + " The driver says: ") + said,
                error);
    }

    /** Returns the driver's own exception. */
    SQLException driverException() {
        return driverException;
    }
}
