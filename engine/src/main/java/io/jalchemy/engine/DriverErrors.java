package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.ErrorClassifier;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.ErrorPlace;
import io.jalchemy.sql.error.Excerpt;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Translates the exceptions of drivers, with or without the driver's text, which may quote rows. */
final class DriverErrors implements UnaryOperator<Throwable> {

    private static final int MAX_OF_TEXT = 600;

    private final Database database;
    private final boolean shown;
    private final @Nullable ErrorClassifier classifier;

    private DriverErrors(Database database, boolean shown, @Nullable ErrorClassifier classifier) {
        this.database = database;
        this.shown = shown;
        this.classifier = classifier;
    }

    /** Returns a translator of the errors of {@code database}, which {@code options} say how to judge, and what to show of. */
    static DriverErrors of(Database database, EngineOptions options) {
        return new DriverErrors(database, options.showsDriverMessages(), options.errorClassifier());
    }

    /** Returns the kind of {@code error} outside of a transaction, or wherever it does not matter what was done before. */
    ErrorKind kind(SQLException error) {
        return classified(error, database.kind(error));
    }

    /** Returns whether {@code error} is that of a lost connection to the database, and of something else to the program. */
    boolean isDeclaredAlive(SQLException error) {
        return database.kind(error) == ErrorKind.CONNECTION_LOST && kind(error) != ErrorKind.CONNECTION_LOST;
    }

    /** Returns whether it is unknown if a commit that failed with {@code error} was done. */
    boolean isCommitUnknown(SQLException error) {
        ErrorKind known = database.kind(error);
        ErrorKind kind = classified(error, known);
        return kind == known ? database.isCommitUnknown(error) : kind == ErrorKind.CONNECTION_LOST;
    }

    /** Returns the kind that the program gives {@code error}; {@code known} if it gives none, or fails. */
    private ErrorKind classified(SQLException error, ErrorKind known) {
        if (classifier == null) {
            return known;
        }
        try {
            return classifier.classify(error, known);
        } catch (RuntimeException e) {
            Engine.LOG.warn("The classifier of errors has failed; the kind of the driver's error is {}", known, e);
            return known;
        }
    }

    /**
     * Returns an exception for {@code error}.
     *
     * @param worked whether statements had succeeded in the transaction before
     */
    DatabaseException of(SQLException error, @Nullable String statement, boolean worked) {
        ErrorKind kind = classified(error, database.kind(error, worked));
        return of(kind, kind.meaning(), error, statement, cause(error));
    }

    /**
     * Returns an exception for {@code error}, which followed because the database had aborted the transaction when {@code first} was
     * thrown.
     */
    DatabaseException aborted(SQLException error, @Nullable String statement, DatabaseException first) {
        ErrorKind kind = ErrorKind.TRANSACTION_ABORTED;
        String message = kind.meaning() + ". What failed first was: "
                + Excerpt.of(String.valueOf(first.getMessage()), MAX_OF_TEXT);
        return of(kind, message, error, statement, first);
    }

    private DatabaseException of(
            ErrorKind kind, String message, SQLException error, @Nullable String statement, Throwable cause) {
        ErrorPlace place = database.place(error);
        String advice = database.advice(kind, place, error);
        return DatabaseException.explained(
                kind, message + text(error), advice == null ? "" : advice, statement, error, place, cause);
    }

    /** Returns an exception for {@code error}, after which it is unknown whether COMMIT was done. */
    CommitOutcomeUnknownException unknown(SQLException error) {
        return new CommitOutcomeUnknownException(kind(error), error, cause(error));
    }

    /** Returns an exception for {@code error}, after which it is unknown whether a phase of a two-phase transaction was done. */
    CommitOutcomeUnknownException unknown(SQLException error, String statement, String xid) {
        return new CommitOutcomeUnknownException(kind(error), statement, xid, error, cause(error));
    }

    /** Returns an exception for {@code error}, which came when a connection was opened, of the kind that the program says. */
    DatabaseException cannotConnect(SQLException error) {
        DatabaseException failure = unreachable(error);
        ErrorKind kind = classified(failure.driverException(), failure.kind());
        return kind == failure.kind() ? failure : unreachable(error, kind);
    }

    /** Returns an exception for {@code error}, which came when a connection was opened: no row can be in the driver's text. */
    static DatabaseException unreachable(SQLException error) {
        return unreachable(error, null);
    }

    private static DatabaseException unreachable(SQLException error, @Nullable ErrorKind given) {
        if (error instanceof ConnectFailure failure) {
            SQLException driver = failure.driverException();
            return new DatabaseException(
                    given == null ? ErrorKind.CONNECTION_LOST : given,
                    String.valueOf(failure.getMessage()),
                    null,
                    driver,
                    ErrorPlace.UNKNOWN,
                    driver);
        }
        if (error.getCause() instanceof SQLException cause) {
            return unreachable(cause, given);
        }
        boolean busy = error instanceof SQLTransientConnectionException && error.getCause() == null;
        ErrorKind kind = busy ? ErrorKind.TIMEOUT : ErrorKind.CONNECTION_LOST;
        return new DatabaseException(
                given == null ? kind : given,
                (busy ? "There is no connection to be had" : kind.meaning()) + ": " + error.getMessage(),
                null,
                error,
                ErrorPlace.UNKNOWN,
                error);
    }

    /** Returns an exception for a transaction that has taken longer than {@code limit}; null if that is not known any more. */
    DatabaseException late(@Nullable Duration limit) {
        SQLException error = new SQLException("transaction timeout", "57014");
        return new DatabaseException(
                ErrorKind.TIMEOUT,
                "The transaction has taken longer than its limit" + (limit == null ? "" : ", " + limit)
                        + ": nothing more is sent in it. Roll it back",
                null,
                error,
                ErrorPlace.UNKNOWN,
                error);
    }

    private String text(SQLException error) {
        return shown ? ": " + Excerpt.of(String.valueOf(error.getMessage()), MAX_OF_TEXT) : "";
    }

    /** Returns {@code error} as it may be shown as a cause, as {@link #cause} does. */
    @Override
    public Throwable apply(Throwable error) {
        return cause(error);
    }

    /** Returns {@code error} as it may be shown as a cause: as it is, or a copy without text if the driver's text is not shown. */
    Throwable cause(Throwable error) {
        return shown ? error : textless(error);
    }

    /**
     * Returns constraint, table, column, place in the statement and SQLSTATE (or the vendor code if there is none) in parentheses, as far
     * as they are known, and a full stop.
     */
    static String where(ErrorPlace place, @Nullable String statement, SQLException error) {
        StringBuilder all = new StringBuilder();
        part(all, "constraint ", place.constraint());
        part(all, "table ", place.table());
        part(all, "column ", place.column());
        String near = place.near();
        if (near != null && statement != null && statement.contains(near)) {
            part(all, "near ", near);
        }
        part(all, "SQLSTATE ", error.getSQLState());
        if (error.getSQLState() == null && error.getErrorCode() != 0) {
            part(all, "code ", String.valueOf(error.getErrorCode()));
        }
        return all.isEmpty() ? "." : all + ").";
    }

    private static void part(StringBuilder all, String name, @Nullable String value) {
        if (value != null) {
            all.append(all.isEmpty() ? " (" : ", ").append(name).append(value);
        }
    }

    // ---- copies without text

    /**
     * Returns a copy of {@code error}, its causes, its suppressed and its next exceptions, with states, codes and stack traces, but without
     * text. The library's own exceptions keep their text.
     */
    static Throwable textless(Throwable error) {
        return textless(error, new IdentityHashMap<>());
    }

    /** Returns a copy of {@code error}; {@code copies} has those that were made already, whose circles end here. */
    private static Throwable textless(Throwable error, Map<Throwable, Throwable> copies) {
        if (copies.containsKey(error)) {
            return new Textless(error);
        }
        if (error instanceof JalchemyException && error.getCause() == null && error.getSuppressed().length == 0) {
            return error;
        }
        if (!(error instanceof SQLException driver)) {
            return copied(error, new Textless(error), copies);
        }
        SQLException copy = copied(driver, copies);
        copyNext(driver, copy, copies);
        return copy;
    }

    private static SQLException copied(SQLException error, Map<Throwable, Throwable> copies) {
        SQLException copy = new SQLException(error.getClass().getName(), error.getSQLState(), error.getErrorCode());
        return copied(error, copy, copies);
    }

    private static <E extends Throwable> E copied(Throwable error, E copy, Map<Throwable, Throwable> copies) {
        copies.put(error, copy);
        copy.setStackTrace(error.getStackTrace());
        if (error.getCause() != null) {
            copy.initCause(textless(error.getCause(), copies));
        }
        for (Throwable each : error.getSuppressed()) {
            copy.addSuppressed(textless(each, copies));
        }
        return copy;
    }

    /** Copies the exceptions that follow {@code error}: a batch may have one for each row, and its first may be its cause, too. */
    private static void copyNext(SQLException error, SQLException copy, Map<Throwable, Throwable> copies) {
        Set<SQLException> chain = Collections.newSetFromMap(new IdentityHashMap<>());
        SQLException last = copy;
        for (SQLException next = error.getNextException(); next != null; next = next.getNextException()) {
            chain.add(last);
            SQLException known = (SQLException) copies.get(next);
            if (known != null) {
                if (!chain.contains(known)) {
                    last.setNextException(known); // with what follows it
                }
                return;
            }
            SQLException made = copied(next, copies);
            last.setNextException(made);
            last = made;
        }
    }

    /** Stands for an exception that is no SQLException: its message is the name of that one's class, and our own text if it is ours. */
    private static final class Textless extends Exception {

        private static final long serialVersionUID = 1L;

        Textless(Throwable error) {
            super(error.getClass().getName() + (error instanceof JalchemyException ? ": " + error.getMessage() : ""));
        }
    }
}
