package io.jalchemy.engine;

import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.ErrorPlace;
import io.jalchemy.sql.error.Excerpt;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database refused a statement, or could not be reached.
 *
 * <p>The message says what kind of error it is, and which constraint, table and column it concerns, as far as the database tells.
 * It holds no value of a row, and neither does the cause, which has the driver's SQLSTATE, vendor code and stack trace but not its
 * text: what drivers write may quote whole rows. The driver's own exception is {@link #driverException()}; with {@link
 * EngineOptions#echoValues(boolean)} message and cause are the driver's.
 */
public sealed class DatabaseException extends JalchemyException permits CommitOutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_OF_STATEMENT = 1200;

    private final ErrorKind kind;
    private final String meaning;
    private final @Nullable String statement;
    private final SQLException driverException;
    private final ErrorPlace place;

    /**
     * Makes an exception without the driver's text.
     *
     * @param statement the text that was sent; null if none was
     * @param driverException the driver's exception
     */
    public DatabaseException(ErrorKind kind, @Nullable String statement, SQLException driverException) {
        this(
                kind,
                kind.meaning(),
                statement,
                driverException,
                ErrorPlace.UNKNOWN,
                DriverErrors.textless(driverException));
    }

    /**
     * Makes an exception.
     *
     * @param message a description of the error, without statement and place
     * @param cause the cause of the exception
     */
    DatabaseException(
            ErrorKind kind,
            String message,
            @Nullable String statement,
            SQLException driverException,
            ErrorPlace place,
            Throwable cause) {
        this(kind, message, "", statement, driverException, place, cause);
    }

    /** Makes an exception whose message has {@code explanation}, whole sentences, behind the place. */
    static DatabaseException explained(
            ErrorKind kind,
            String message,
            String explanation,
            @Nullable String statement,
            SQLException driverException,
            ErrorPlace place,
            Throwable cause) {
        return new DatabaseException(kind, message, explanation, statement, driverException, place, cause);
    }

    private DatabaseException(
            ErrorKind kind,
            String meaning,
            String explanation,
            @Nullable String statement,
            SQLException driverException,
            ErrorPlace place,
            @Nullable Throwable cause) {
        super(
                kind.name(),
                meaning
                        + DriverErrors.where(place, statement, driverException)
                        + (explanation.isEmpty() ? "" : " " + explanation)
                        + (statement == null ? "" : " In: " + Excerpt.of(statement, MAX_OF_STATEMENT)),
                cause);
        this.kind = kind;
        this.meaning = meaning;
        this.statement = statement;
        this.driverException = driverException;
        this.place = place;
    }

    /**
     * Returns a copy of this exception with {@code explanation} in its message; for callers that know the purpose of the statement.
     *
     * @param explanation whole sentences: what the rows are about, and what to do; no value of a row
     */
    public DatabaseException explained(String explanation) {
        DatabaseException made =
                new DatabaseException(kind, meaning, explanation, statement, driverException, place, getCause());
        made.setStackTrace(getStackTrace());
        for (Throwable each : getSuppressed()) {
            made.addSuppressed(each);
        }
        return made;
    }

    /** Returns the kind of error. */
    public ErrorKind kind() {
        return kind;
    }

    /** Returns the whole text that was sent; null if none was. */
    public @Nullable String statement() {
        return statement;
    }

    /** Returns the name of the constraint that does not hold; null for none, or if the database does not tell. */
    public @Nullable String constraint() {
        return place.constraint();
    }

    /** Returns the name of the table that is concerned; null for none, or if the database does not tell. */
    public @Nullable String table() {
        return place.table();
    }

    /** Returns the name of the column that is concerned, of several with commas; null for none, or if the database does not tell. */
    public @Nullable String column() {
        return place.column();
    }

    /** Returns the SQLSTATE; null if the driver gives none. */
    public @Nullable String sqlState() {
        return driverException.getSQLState();
    }

    /** Returns the driver's exception; its message may quote values of rows. */
    public SQLException driverException() {
        return driverException;
    }
}
