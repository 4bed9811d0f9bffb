package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.AfterCommitException;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.TwoPhaseTransaction;
import io.jalchemy.engine.row.AfterCommitActions;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction of a session: its connection, the logs of what flushes have done in it and since its savepoints, and whether it has
 * failed. If the thread is in a transaction that has another owner, it is a part of that one: flushed changes stay if the owner
 * commits, and the objects are restored if the owner rolls back.
 */
public final class SessionTransaction implements OwnedTransaction.TransactionListener {

    private static final Logger LOG = LoggerFactory.getLogger("io.jalchemy.orm");

    private final UnitOfWork work;
    private final Engine engine;
    private final boolean preparable;
    private final ManagedObjects objects;
    private final Deque<TransactionLog> logs = new ArrayDeque<>();
    private final AfterCommitActions afterCommit = new AfterCommitActions();
    private @Nullable Connection connection;
    private @Nullable TwoPhaseTransaction twoPhase;
    private @Nullable OwnedTransaction joined;

    private ExecutionOptions options = ExecutionOptions.NONE;

    /** Whether the owner of the joined transaction is ending it, whatever transaction the thread is in by then. */
    private boolean completing;

    private @Nullable Throwable failure;
    private int failedDepth;

    /**
     * Makes the transaction of a session, in which nothing was done yet.
     *
     * @param preparable whether it may be prepared before it is committed
     */
    SessionTransaction(UnitOfWork work, Engine engine, boolean preparable, ManagedObjects objects) {
        this.work = work;
        this.engine = engine;
        this.preparable = preparable;
        this.objects = objects;
        logs.push(new TransactionLog(null, work.epoch(), 0));
    }

    /** Joins the transaction of another owner that the thread is in, if it is in one and the session is in none. */
    void join() {
        if (joined == null && connection == null) {
            OwnedTransaction found = engine.currentTransaction();
            if (found != null) {
                found.register(this);
                joined = found;
            }
        }
    }

    Connection connection() {
        Connection current = connection;
        if (current == null) {
            join();
            OwnedTransaction owned = joined;
            current = owned == null ? begun(engine.connect()) : engine.connect(owned);
            connection = current;
            if (!options.equals(ExecutionOptions.NONE)) {
                current.executionOptions(options);
            }
        }
        return current;
    }

    /** Applies {@code next} to what follows, over the options that apply now, which are returned. */
    public ExecutionOptions executionOptions(ExecutionOptions next) {
        ExecutionOptions before = options;
        restoreExecutionOptions(next.over(before));
        return before;
    }

    /** Applies {@code before} to what follows, over the options of the engine. */
    public void restoreExecutionOptions(ExecutionOptions before) {
        options = before;
        if (connection != null) {
            connection.executionOptions(before);
        }
    }

    /** Begins a two-phase transaction on {@code fresh} if this is one; returns it. */
    private Connection begun(Connection fresh) {
        if (preparable) {
            try {
                twoPhase = fresh.beginTwoPhase();
            } catch (RuntimeException e) {
                fresh.close();
                throw e;
            }
        }
        return fresh;
    }

    /** Prepares the transaction, after the flush. */
    void prepare() {
        if (!preparable) {
            throw new JalchemyException(
                    "TWO_PHASE_SESSION",
                    "prepare() is for sessions of a factory whose transactions are committed in two phases. Open the session with"
                            + " sessions.withTwoPhase().open().");
        }
        connection();
        TwoPhaseTransaction current = twoPhase;
        if (joined != null || current == null) {
            throw new JalchemyException(
                    "TWO_PHASE_JOINED",
                    "The session is part of a transaction of somebody else's, which only its owner can prepare. Use the session"
                            + " outside of that one.");
        }
        try {
            current.prepare();
        } catch (RuntimeException e) {
            failure = e;
            failedDepth = 1;
            throw e;
        }
    }

    /**
     * Checks that the thread is in the transaction of another owner that the session has joined, if it has joined one.
     *
     * @throws JalchemyException if that one is suspended meanwhile, or another thread's; nothing was sent
     */
    void checkNotSuspended() {
        OwnedTransaction owned = joined;
        if (owned != null && !completing && !owned.equals(engine.currentTransaction())) {
            throw new JalchemyException(
                    "SUSPENDED",
                    "The session is part of a transaction that somebody else has begun, and the thread is not in that one: it is"
                            + " suspended, or another thread's. Open a session of its own here, and use this one again when its"
                            + " transaction goes on.");
        }
    }

    /** Returns whether a transaction has begun and not ended. */
    public boolean isOpen() {
        return connection != null;
    }

    /** Returns whether a statement that only reads needs no transaction. */
    boolean readsAlone() {
        return connection == null && joined == null && options.equals(ExecutionOptions.NONE);
    }

    /** Returns whether plans of the program's statements are kept. */
    boolean cachesStatements() {
        Boolean own = options.statementCache();
        Boolean used = own == null ? engine.executionOptions().statementCache() : own;
        return used == null || used;
    }

    /** Returns the log of what flushes have done since the innermost savepoint. */
    TransactionLog log() {
        return logs.element();
    }

    /** Returns the failure after which only a rollback is possible; null if nothing has failed. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Marks the transaction as failed by a flush: everything since the innermost savepoint must be rolled back. */
    void failed(Throwable why) {
        failure = why;
        failedDepth = logs.size();
    }

    /**
     * Commits the transaction, after the flush. If it has another owner it only releases the connection.
     *
     * @param goesOn whether objects are expired, to be loaded again when they are read; false if the session ends here
     */
    void commit(boolean goesOn) {
        AfterCommitException failed = commitConnection();
        release();
        if (joined == null) {
            committed(goesOn);
            work.observer().transactionEnded(true, false);
            Throwable own = afterCommit.run();
            if (own != null && failed != null) {
                failed.addSuppressed(own);
            } else if (own != null) {
                failed = new AfterCommitException(own);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Registers {@code action} to be done once, after the transaction is committed; after the owner's commit in a joined one. */
    public void afterCommit(Runnable action) {
        if (engine.isolation() == Isolation.AUTOCOMMIT) {
            throw new JalchemyException(
                    "NO_TRANSACTION",
                    "afterCommit(…) waits for the end of a transaction, and with AUTOCOMMIT there is none."
                            + " Use an engine with another isolation.");
        }
        join();
        afterCommit.add(action);
    }

    /** Commits the connection. Returns the failure of an action that was given to the connection itself; null if there is none. */
    private @Nullable AfterCommitException commitConnection() {
        Connection current = connection;
        if (current == null) {
            return null;
        }
        try {
            current.commit();
            return null;
        } catch (AfterCommitException e) {
            return e;
        } catch (RuntimeException e) {
            failure = e;
            failedDepth = 1;
            throw e;
        }
    }

    private void committed(boolean goesOn) {
        if (goesOn) {
            objects.committed();
        }
        logs.forEach(TransactionLog::deletesAreCommitted);
        restart();
    }

    private void restart() {
        work.wrote();
        logs.clear();
        logs.push(new TransactionLog(null, work.epoch(), 0));
    }

    private void release() {
        Connection current = connection;
        connection = null;
        twoPhase = null;
        if (current != null) {
            current.close();
        }
    }

    /** Rolls back, the objects included; the owner of a joined transaction is asked to do so at its end. */
    public void rollback() {
        afterCommit.clear();
        objects.compareWatched(true);
        OwnedTransaction owned = joined;
        try {
            Connection current = connection;
            if (owned != null) {
                owned.setRollbackOnly();
            } else if (current != null) {
                current.rollback();
            }
        } finally {
            release();
            restore();
        }
        if (owned == null) {
            work.observer().transactionEnded(false, false);
        }
    }

    private void restore() {
        failure = null;
        while (logs.size() > 1) {
            TransactionLog inner = logs.pop();
            logs.element().take(inner); // one rollback: what was done in savepoints is no step back of its own
        }
        objects.restorer.restore(logs.element(), work.epoch());
        restart();
        objects.restorer.expireAll();
        objects.renewWatched();
    }

    // ---- the end of a transaction of somebody else's

    @Override
    public void beforeCommit() {
        boolean entered = work.enter();
        completing = true;
        try {
            if (!work.isClosed()) {
                work.flushAll();
            }
        } finally {
            completing = false;
            work.exit(entered);
        }
    }

    @Override
    public void afterCompletion(boolean committed) {
        joined = null;
        if (!committed) {
            afterCommit.clear();
        }
        try {
            completed(committed);
        } finally {
            work.observer().transactionEnded(committed, true);
            Throwable failed = afterCommit.run();
            if (failed != null) {
                LOG.error("The transaction is committed, but an action of afterCommit(…) has failed", failed);
            }
        }
    }

    private void completed(boolean committed) {
        if (work.isClosed()) {
            return;
        }
        boolean entered = work.enter();
        try {
            release();
            if (committed) {
                committed(true);
            } else {
                objects.compareWatched(true);
                restore();
            }
        } finally {
            work.exit(entered);
        }
    }

    // ---- savepoints

    /** Begins a savepoint, after the flush. */
    Savepoint beginNested() {
        Savepoint savepoint = connection().beginNested();
        TransactionLog log = new TransactionLog(savepoint, work.epoch(), afterCommit.size());
        logs.push(log);
        return new NestedTransaction(work, savepoint, log);
    }

    boolean isInnermost(TransactionLog log) {
        return logs.peek() == log;
    }

    void releaseNested(Savepoint savepoint, TransactionLog log) {
        try {
            savepoint.commit();
        } catch (RuntimeException e) {
            failed(e);
            throw e;
        }
        logs.pop();
        logs.element().take(log);
    }

    void rollbackNested(Savepoint savepoint, TransactionLog log) {
        objects.compareWatched(true);
        if (failedDepth >= logs.size()) {
            failure = null;
        }
        try {
            savepoint.rollback();
        } catch (RuntimeException e) {
            failure = e; // the database may still have what was done in it
            failedDepth = logs.size() - 1;
            throw e;
        } finally {
            logs.pop();
            afterCommit.keep(log.actions());
            objects.restorer.restore(log, work.epoch());
            objects.renewWatched();
            work.wrote();
        }
    }

    /** Returns the number of written rows that closing the session rolls back: of a joined transaction those since its savepoints. */
    public long written() {
        long written = 0;
        for (TransactionLog log : logs) {
            written += joined == null || isActive(log.savepoint()) ? log.written() : 0;
        }
        return written;
    }

    /** Ends with the session: rolls back what is not committed, unless the owner of a joined transaction decides. */
    void close(boolean isUncommitted) {
        if (joined != null) {
            leave();
        } else if (isUncommitted || failure != null) {
            rollback();
        }
    }

    /**
     * Leaves a joined transaction, which goes on: rolls back to the savepoints that are open, and asks the owner to roll back if a flush has
     * failed outside of them, since part of it may have been written.
     */
    private void leave() {
        try {
            for (TransactionLog log = log(); isActive(log.savepoint()); log = log()) {
                rollbackNested(Objects.requireNonNull(log.savepoint()), log);
            }
        } finally {
            if (failure != null) {
                rollback();
            } else {
                logs.forEach(TransactionLog::deletesAreCommitted);
            }
        }
    }

    private static boolean isActive(@Nullable Savepoint savepoint) {
        return savepoint != null && savepoint.isActive();
    }

    /** Releases the connection of the session, if it has one. */
    void end() {
        release();
    }
}
