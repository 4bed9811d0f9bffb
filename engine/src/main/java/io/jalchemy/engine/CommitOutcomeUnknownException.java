package io.jalchemy.engine;

import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.ErrorPlace;
import java.sql.SQLException;

/**
 * The connection broke while COMMIT was under way: the transaction was either committed as a whole, or rolled back as a whole, and
 * which of the two cannot be told from here. To find out, look for what it wrote. Work that may be done twice without harm can
 * simply be repeated: {@code Retry.times(3).idempotent()}.
 */
public final class CommitOutcomeUnknownException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    CommitOutcomeUnknownException(ErrorKind kind, SQLException driverException, Throwable cause) {
        super(
                kind,
                "The connection broke while COMMIT was under way, so it is not known whether the transaction was committed or"
                        + " rolled back as a whole. Look for what it wrote before doing it again",
                "COMMIT",
                driverException,
                ErrorPlace.UNKNOWN,
                cause);
    }
}
