package io.jalchemy.engine;

import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a connection, one after the other: each begins with the first statement, on a JDBC connection that is checked
 * out then, or is one of somebody else's that is joined.
 */
final class ConnectionTransactions {

    private final Engine engine;
    private final boolean autoCommit;
    private final @Nullable OwnedTransaction given;
    private final OpenCursors cursors = new OpenCursors();
    private final CurrentTransaction transaction = new CurrentTransaction();
    private final AfterCommit afterCommit = new AfterCommit();

    private final TwoPhaseTransactions twoPhase;
    private @Nullable CheckedOutConnection checkedOut;
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean invalidated;
    private final TimeLimits limits;

    /**
     * Makes the transactions of a connection that has not checked out a JDBC connection yet.
     *
     * @param autoCommit whether each statement is a transaction of its own
     * @param given the transaction of somebody else's that statements go into; null for that of the thread, if it is in one
     */
    ConnectionTransactions(Engine engine, boolean autoCommit, @Nullable OwnedTransaction given) {
        this.engine = engine;
        this.autoCommit = autoCommit;
        this.given = given;
        this.limits = new TimeLimits(engine);
        this.twoPhase = new TwoPhaseTransactions(engine, this);
    }

    /** Returns the transactions that are committed in two phases. */
    TwoPhaseTransactions twoPhase() {
        return twoPhase;
    }

    /** Sets the options of what is executed from now on, over those of the engine; returns those that applied before. */
    ExecutionOptions limit(ExecutionOptions next) {
        return limits.set(next, transaction.isOpen());
    }

    /** Returns the options of what is executed now. */
    ExecutionOptions options() {
        return limits.options();
    }

    /** Returns the limits of time of what is executed. */
    TimeLimits limits() {
        return limits;
    }

    OpenCursors cursors() {
        return cursors;
    }

    /** Notes that a statement has succeeded. */
    void worked() {
        transaction.worked();
    }

    /**
     * Returns the exception to throw for {@code error}. Remembers the first error that made the database abort the transaction, and names
     * it as the cause in those that follow.
     *
     * @param sql the text that was sent; null if none was
     */
    DatabaseException failed(SQLException error, @Nullable String sql) {
        DatabaseException first = transaction.aborted();
        if (first != null) {
            return engine.errors().aborted(error, sql, first);
        }
        DatabaseException failure = engine.errors().of(error, sql, transaction.hasWorked());
        CheckedOutConnection mine = checkedOut;
        if (failure.kind() == ErrorKind.CONNECTION_LOST && (mine == null || mine.owned() == null)) {
            engine.connectionLost();
            if (mine != null) {
                mine.replaceOnReturn();
            }
        }
        if (transaction.isOpen() && mine != null) {
            try {
                if (engine.database().hasAborted(mine.jdbc(), error, transaction.hasWorked())) {
                    transaction.aborted(failure);
                }
            } catch (SQLException e) {
                failure.addSuppressed(engine.errors().cause(e));
            }
        }
        return failure;
    }

    CheckedOutConnection begun() {
        twoPhase.checkNotPrepared();
        checkNotInvalidated();
        CheckedOutConnection open = checkedOut;
        if (open != null && transaction.isOpen()) {
            return open;
        }
        if (closed.get()) {
            throw closedError();
        }
        CheckedOutConnection mine = checkOut();
        checkedOut = mine;
        try {
            if (autoCommit) {
                mine.transactions().withoutTransaction();
            } else {
                mine.run(TransactionEvent.Kind.BEGIN, mine.transactions()::begin);
                transaction.begin();
                limits.begin();
            }
            return mine;
        } catch (SQLException e) {
            discard(mine);
            throw failed(e, null);
        }
    }

    private static JalchemyException closedError() {
        return new JalchemyException("CLOSED", "The connection is closed. Ask the engine for another.");
    }

    /**
     * Returns the connection that is checked out already, or checks one out: if none is, or if the thread has entered or left a transaction
     * of somebody else's since.
     */
    private CheckedOutConnection checkOut() {
        OwnedTransaction owned = given == null ? engine.currentTransaction() : given;
        CheckedOutConnection known = checkedOut;
        if (known != null) {
            if (Objects.equals(owned, known.owned())) {
                return known;
            }
            checkedOut = null;
            known.release();
        }
        return engine.checkOut(owned);
    }

    /**
     * Begins a transaction if none has begun, to write in it.
     *
     * @throws JalchemyException if it has an owner who will roll it back, or the engine only reads; nothing was sent
     */
    CheckedOutConnection begunToWrite() {
        if (engine.isReadOnly()) {
            throw new JalchemyException(
                    "READ_ONLY",
                    "This engine only reads, and this would write. Use the engine that readOnly() was called on, or a session of"
                            + " it.");
        }
        CheckedOutConnection mine = begun();
        OwnedTransaction owned = mine.owned();
        if (owned != null && owned.isRollbackOnly()) {
            throw new JalchemyException(
                    "ROLLBACK_ONLY",
                    "Nothing can be written any more: this is part of a transaction that somebody else has begun, and that was marked"
                            + " to be rolled back, by rollback() of a session or connection that joined it, or by its owner. End"
                            + " that transaction and begin another.");
        }
        return mine;
    }

    /** Begins a transaction if none has begun, for a text that may write; where the engine only reads, the database refuses that. */
    CheckedOutConnection begunForText() {
        return engine.isReadOnly() ? begun() : begunToWrite();
    }

    /**
     * Returns the transaction of somebody else's that the statements of this connection go into; null if they have one of their own,
     * or none has begun. For other parts of the library.
     */
    @Nullable
    OwnedTransaction joined() {
        CheckedOutConnection mine = checkedOut;
        return mine == null ? null : mine.owned();
    }

    /** Discards {@code mine}, whose state is not known; the next statement gets another connection. */
    private void discard(CheckedOutConnection mine) {
        checkedOut = null;
        mine.discard();
    }

    /** Asks the driver for the isolation level in force. */
    Isolation isolation() {
        if (autoCommit) {
            return Isolation.AUTOCOMMIT;
        }
        CheckedOutConnection mine = begun();
        try {
            return Isolation.of(DriverCalls.call(() -> mine.jdbc().getTransactionIsolation()));
        } catch (SQLException e) {
            throw failed(e, null);
        }
    }

    /** Returns the innermost savepoint that is active; null if there is none. */
    @Nullable
    Savepoint nestedTransaction() {
        return transaction.innermost();
    }

    /** Returns whether a transaction has begun and not ended. */
    boolean isOpen() {
        return transaction.isOpen();
    }

    /**
     * Begins a transaction now, which the first statement would do otherwise.
     *
     * @throws JalchemyException if one has begun already; nothing was sent
     */
    void begin() {
        if (transaction.isOpen()) {
            throw new JalchemyException(
                    "BEGUN", "A transaction has begun already. Commit or roll it back first, or use beginNested().");
        }
        begun();
    }

    /**
     * Commits the transaction; does nothing if none has begun.
     *
     * @throws CommitOutcomeUnknownException if the connection broke meanwhile, so that nobody knows whether it was done
     * @throws DatabaseException if the database refused it, or gave the transaction up when an earlier statement failed: then the message
     *     says what failed first. The transaction is to be rolled back.
     */
    void commit() {
        CheckedOutConnection mine = checkedOut;
        if (!transaction.isOpen() || mine == null) {
            checkNotInvalidated();
            afterCommit.run();
            return;
        }
        if (twoPhase.isPrepared()) {
            twoPhase.commitPrepared(mine);
        } else {
            commit(readyToEnd("the commit", "COMMIT"));
        }
        transaction.ended("commit() of the transaction", true);
        twoPhase.ended();
        releaseJoined(mine);
        afterCommit.run();
    }

    private void commit(CheckedOutConnection mine) {
        try {
            mine.run(TransactionEvent.Kind.COMMIT, mine.transactions()::commit);
        } catch (SQLException e) {
            if (!engine.errors().isCommitUnknown(e)) {
                throw failed(e, "COMMIT");
            }
            lost("a commit() whose outcome is unknown");
            throw engine.errors().unknown(e);
        }
    }

    /**
     * Closes the cursors of the transaction that is open, and returns its connection.
     *
     * @throws DatabaseException if the database has given the transaction up
     */
    CheckedOutConnection readyToEnd(String until, String sql) {
        CheckedOutConnection mine = Objects.requireNonNull(checkedOut, "a transaction that is open has a connection");
        throwIfAny(cursors.end(0, until));
        refuseIfAborted(mine, sql);
        return mine;
    }

    /** Ends the transaction, of which nobody knows what has become, and discards its connection. */
    void lost(String by) {
        CheckedOutConnection mine = Objects.requireNonNull(checkedOut, "a transaction that is open has a connection");
        transaction.ended(by, false);
        twoPhase.ended();
        afterCommit.clear();
        discard(mine);
        engine.connectionLost();
    }

    /** Discards the connection that is checked out, whatever it does; its transaction is over, which {@link #rollback} has to confirm. */
    void invalidate() {
        CheckedOutConnection mine = checkedOut;
        if (mine == null) {
            return;
        }
        if (!transaction.isOpen()) {
            discard(mine);
            return;
        }
        JalchemyException failure = cursors.end(0, "the invalidation of its connection");
        if (failure != null) {
            Engine.LOG.debug("A cursor of a connection that is invalidated could not be closed", failure);
        }
        invalidated = true;
        transaction.ended("invalidate() of the connection", false);
        twoPhase.ended();
        afterCommit.clear();
        discard(mine);
    }

    /** Marks the connection that is checked out, if one is, to be discarded when it is given back; until then it is used. */
    void invalidateOnReturn() {
        CheckedOutConnection mine = checkedOut;
        if (mine != null && mine.owned() == null) {
            mine.replaceOnReturn();
        }
    }

    /** Returns whether the connection was invalidated in a transaction, and not rolled back since. */
    boolean isInvalidated() {
        return invalidated;
    }

    private void checkNotInvalidated() {
        if (invalidated) {
            throw new JalchemyException(
                    "INVALIDATED",
                    "The connection was invalidated in a transaction, all of which is lost. Call rollback() first; what follows is"
                            + " done on another connection of the pool.");
        }
    }

    /** Something that is done on a JDBC connection. */
    @FunctionalInterface
    interface OnJdbc {
        void run(java.sql.Connection jdbc) throws SQLException;
    }

    /**
     * Executes a statement that no transaction may be around.
     *
     * @throws JalchemyException if a transaction has begun, or the thread is in one of somebody else's; nothing was sent
     */
    void outside(TransactionEvent.Kind kind, String sql, OnJdbc action) {
        OwnedTransaction owned = given == null ? engine.currentTransaction() : given;
        if (transaction.isOpen() || owned != null) {
            throw new JalchemyException(
                    "BEGUN",
                    "A transaction has begun already, and " + sql
                            + " stands outside of any. Commit or roll it back first.");
        }
        if (closed.get()) {
            throw closedError();
        }
        CheckedOutConnection mine = checkOut();
        checkedOut = mine;
        try {
            mine.run(kind, () -> mine.transactions().outside(() -> action.run(mine.jdbc())));
        } catch (SQLException e) {
            DatabaseException failure = engine.errors().of(e, sql, false);
            discard(mine);
            if (failure.kind() == ErrorKind.CONNECTION_LOST) {
                engine.connectionLost();
            }
            throw failure;
        }
    }

    /**
     * Registers {@code action} to be done once, after the transaction that is open, or that the next statement begins, is committed; after the owner's
     * commit in a joined one.
     *
     * @throws JalchemyException if there are no transactions, or the connection is closed
     */
    void afterCommit(Runnable action) {
        checkTransactions("afterCommit(…)");
        if (closed.get()) {
            throw closedError();
        }
        OwnedTransaction owned = given == null ? engine.currentTransaction() : given;
        if (owned != null) {
            begun();
        }
        afterCommit.add(action, owned);
    }

    /**
     * Checks that there are transactions.
     *
     * @throws JalchemyException if each statement is one of its own; nothing was sent
     */
    void checkTransactions(String call) {
        if (autoCommit) {
            throw new JalchemyException(
                    "NO_TRANSACTION",
                    call
                            + " needs a transaction, and with AUTOCOMMIT there is none. Use an engine with another isolation.");
        }
    }

    /**
     * Lets go of {@code mine} if it belongs to a joined transaction, so that the next statement determines anew which transaction the
     * thread is in.
     */
    private void releaseJoined(CheckedOutConnection mine) {
        if (mine.owned() != null) {
            checkedOut = null;
            mine.release();
        }
    }

    private void refuseIfAborted(CheckedOutConnection mine, String sql) {
        DatabaseException first = transaction.aborted();
        try {
            if (first != null && engine.database().isStillAborted(mine.jdbc())) {
                throw engine.errors().aborted(first.driverException(), sql, first);
            }
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    /**
     * Rolls the transaction back; does nothing if none has begun. If the rollback fails, as on a dead connection, logs the failure and
     * discards the connection, so that the database rolls back by itself and the next statement gets another connection.
     */
    void rollback() {
        CheckedOutConnection mine = checkedOut;
        if (!transaction.isOpen() || mine == null) {
            afterCommit.clearOwn();
            invalidated = false;
            return;
        }
        afterCommit.clear();
        JalchemyException failure = cursors.end(0, "the rollback, or the end of its session or connection");
        if (failure != null) {
            Engine.LOG.warn("A cursor could not be closed before the rollback", failure);
        }
        if (twoPhase.isPrepared()) {
            twoPhase.rollbackPrepared(mine);
            transaction.ended("rollback() of the transaction", false);
            twoPhase.ended();
            return;
        }
        transaction.ended("rollback() of the transaction", false);
        twoPhase.ended();
        try {
            mine.run(TransactionEvent.Kind.ROLLBACK, mine.transactions()::rollback);
            releaseJoined(mine);
        } catch (SQLException e) {
            Engine.LOG.warn(
                    "ROLLBACK could not be sent; the connection is discarded, so the database rolls back by itself",
                    engine.errors().cause(e));
            discard(mine);
            if (mine.owned() == null && engine.errors().kind(e) == ErrorKind.CONNECTION_LOST) {
                engine.connectionLost();
            }
        }
    }

    /**
     * Begins a savepoint; closing it without {@code commit()} rolls back to it.
     *
     * @throws JalchemyException if the engine's isolation is {@link Isolation#AUTOCOMMIT}; nothing was sent
     */
    Savepoint beginNested() {
        checkTransactions("beginNested()");
        try {
            CheckedOutConnection mine = begun();
            java.sql.Savepoint savepoint = mine.call(TransactionEvent.Kind.SAVEPOINT, mine.transactions()::savepoint);
            SavepointTransaction nested =
                    new SavepointTransaction(this, savepoint, cursors.opened(), afterCommit.size());
            transaction.begun(nested);
            return nested;
        } catch (SQLException e) {
            throw failed(e, "SAVEPOINT");
        }
    }

    /** Releases {@code nested} if {@code commit}, or rolls back to it and then releases it; ends the savepoints inside it, too. */
    void endNested(SavepointTransaction nested, boolean commit) {
        CheckedOutConnection mine = Objects.requireNonNull(checkedOut, "a savepoint that is active has a connection");
        if (commit) {
            refuseIfAborted(mine, "RELEASE SAVEPOINT");
        }
        JalchemyException failure =
                commit ? null : cursors.end(nested.opened(), "the rollback of the savepoint that it was opened in");
        try {
            if (commit) {
                mine.run(
                        TransactionEvent.Kind.RELEASE, () -> mine.transactions().release(nested.savepoint()));
            } else {
                mine.run(TransactionEvent.Kind.ROLLBACK_TO, () -> mine.transactions()
                        .rollback(nested.savepoint()));
                transaction.ended(nested, false);
                afterCommit.keep(nested.actions());
                mine.transactions().release(nested.savepoint());
            }
        } catch (SQLException e) {
            DatabaseException failed = failed(e, commit ? "RELEASE SAVEPOINT" : "ROLLBACK TO SAVEPOINT");
            if (failure != null) {
                failed.addSuppressed(failure);
            }
            throw failed;
        }
        if (commit) {
            transaction.ended(nested, true);
        }
        throwIfAny(failure);
    }

    private static void throwIfAny(@Nullable JalchemyException failure) {
        if (failure != null) {
            throw failure;
        }
    }

    /** Leaves a joined transaction, which goes on: closes the open cursors and ends the savepoints of this connection. */
    private void end(CheckedOutConnection mine) {
        JalchemyException failure = cursors.end(0, "the end of its session or connection");
        if (failure != null) {
            Engine.LOG.warn("A cursor could not be closed", failure);
        }
        transaction.ended("the end of its connection", false);
        mine.fireLeft();
    }

    private void rollbackLogged() {
        try {
            rollback();
        } catch (JalchemyException e) {
            Engine.LOG.error("A connection is closed, and its prepared transaction could not be rolled back", e);
        }
    }

    /**
     * Releases the connection; what was not committed is rolled back, unless it is part of a transaction of somebody else's. Failures are
     * logged.
     */
    void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        CheckedOutConnection mine = checkedOut;
        if (mine == null || mine.owned() == null) {
            rollbackLogged();
        } else {
            end(mine);
        }
        mine = checkedOut;
        if (mine != null) {
            checkedOut = null;
            mine.release();
        }
    }
}
