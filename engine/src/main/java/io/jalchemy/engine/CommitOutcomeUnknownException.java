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

    /** Makes the exception for {@code statement}, a phase of the commit of a two-phase transaction. */
    CommitOutcomeUnknownException(
            ErrorKind kind, String statement, String xid, SQLException driverException, Throwable cause) {
        super(
                kind,
                "The connection broke while " + statement + " of the transaction " + xid
                        + " was under way, so its outcome is not known. Look for it in recoverTwoPhase() of another connection: if"
                        + " it is there it is prepared, and commitPrepared(…) or rollbackPrepared(…) ends it; if it is not, "
                        + (statement.startsWith("PREPARE") ? "it was rolled back" : "it was committed"),
                statement,
                driverException,
                ErrorPlace.UNKNOWN,
                cause);
    }

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
