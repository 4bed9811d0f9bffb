package io.jalchemy.engine;

import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.engine.spi.TwoPhaseCommit;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The transactions of a connection that are committed in two phases, and those that others have prepared. */
final class TwoPhaseTransactions {

    private static final Pattern XID = Pattern.compile("[ -&(-\\[\\]-~]{1,199}");

    private final Engine engine;
    private final ConnectionTransactions transactions;
    private @Nullable TwoPhaseTransaction current;

    TwoPhaseTransactions(Engine engine, ConnectionTransactions transactions) {
        this.engine = engine;
        this.transactions = transactions;
    }

    private TwoPhaseCommit how() {
        TwoPhaseCommit how = engine.database().twoPhaseCommit();
        if (how == null) {
            throw new UnsupportedSqlException(
                    "TWO_PHASE",
                    "Committing in two phases",
                    engine.dialect().name(),
                    "Use begin() and commit(). Where two databases have to agree, write to one of them what the other is to do, and"
                            + " do that afterwards.");
        }
        return how;
    }

    private static String checked(String xid) {
        if (!XID.matcher(xid).matches()) {
            throw new JalchemyException(
                    "BAD_XID",
                    "\"" + xid
                            + "\" cannot be the identifier of a transaction. Give 1 to 199 printable characters of ASCII, without"
                            + " ' and \\, or none: beginTwoPhase() makes one.");
        }
        return xid;
    }

    /** Begins a transaction that will be prepared; makes an identifier if {@code xid} is null. */
    TwoPhaseTransaction begin(@Nullable String xid) {
        TwoPhaseCommit how = how();
        String known = xid == null ? "jalchemy_" + UUID.randomUUID().toString().replace("-", "") : checked(xid);
        transactions.checkTransactions("beginTwoPhase(…)");
        transactions.begin();
        CheckedOutConnection mine = transactions.begun();
        if (mine.owned() != null) {
            throw new JalchemyException(
                    "TWO_PHASE_JOINED",
                    "The thread is in a transaction of somebody else's, which only its owner can prepare. Begin the two-phase transaction"
                            + " outside of that one.");
        }
        try {
            how.check(mine.jdbc());
        } catch (SQLException e) {
            DatabaseException failure = transactions.failed(e, null);
            transactions.rollback();
            throw failure;
        } catch (JalchemyException e) {
            transactions.rollback();
            throw e;
        }
        TwoPhaseTransaction begun = new TwoPhaseTransaction(transactions, known);
        current = begun;
        return begun;
    }

    /** Returns whether the transaction of the connection is prepared. */
    boolean isPrepared() {
        return current != null && current.isPrepared();
    }

    /**
     * Checks that statements may be sent.
     *
     * @throws JalchemyException if the transaction is prepared
     */
    void checkNotPrepared() {
        if (isPrepared()) {
            throw new JalchemyException(
                    "PREPARED",
                    "The " + current + ": nothing more can be done in it. Call commit() or rollback() first.");
        }
    }

    /** Notes that the transaction of the connection has ended. */
    void ended() {
        if (current != null) {
            current.ended();
            current = null;
        }
    }

    /**
     * Checks that {@code transaction} goes on.
     *
     * @throws JalchemyException if it has ended
     */
    void check(TwoPhaseTransaction transaction) {
        if (!transaction.isActive()) {
            throw new JalchemyException("TWO_PHASE_ENDED", "The " + transaction + ". Begin another one.");
        }
    }

    /** Prepares {@code transaction}, which is the current one. */
    void prepare(TwoPhaseTransaction transaction) {
        check(transaction);
        CheckedOutConnection mine = transactions.readyToEnd("the preparation", "PREPARE TRANSACTION");
        try {
            mine.run(TransactionEvent.Kind.PREPARE, () -> how().prepare(mine.jdbc(), transaction.xid()));
            transaction.prepared();
        } catch (SQLException e) {
            if (engine.errors().isCommitUnknown(e)) {
                transactions.lost("a prepare() whose outcome is unknown");
                throw engine.errors().unknown(e, "PREPARE TRANSACTION", transaction.xid());
            }
            DatabaseException failure = transactions.failed(e, "PREPARE TRANSACTION");
            transactions.rollback(); // the server has rolled back already
            throw failure;
        }
    }

    /** Commits the current transaction, which is prepared. */
    void commitPrepared(CheckedOutConnection mine) {
        String xid = Objects.requireNonNull(current).xid();
        try {
            mine.run(TransactionEvent.Kind.COMMIT_PREPARED, () -> mine.transactions()
                    .outside(() -> how().commitPrepared(mine.jdbc(), xid)));
        } catch (SQLException e) {
            if (!engine.errors().isCommitUnknown(e)) {
                throw transactions.failed(e, "COMMIT PREPARED");
            }
            transactions.lost("a commit() whose outcome is unknown");
            throw engine.errors().unknown(e, "COMMIT PREPARED", xid);
        }
    }

    /** Rolls back the current transaction, which is prepared. */
    void rollbackPrepared(CheckedOutConnection mine) {
        String xid = Objects.requireNonNull(current).xid();
        try {
            mine.run(TransactionEvent.Kind.ROLLBACK_PREPARED, () -> mine.transactions()
                    .outside(() -> how().rollbackPrepared(mine.jdbc(), xid)));
        } catch (SQLException e) {
            DatabaseException failure = transactions.failed(e, "ROLLBACK PREPARED");
            transactions.lost("a rollback() that could not be sent");
            throw new JalchemyException(
                    "PREPARED_LEFT",
                    "The transaction " + xid
                            + " is prepared, and its rollback failed, so it may be prepared still, and keep its locks. Roll"
                            + " it back on another connection: connection.rollbackPrepared(\"" + xid + "\").",
                    failure);
        }
    }

    // ---- those of others

    /** Returns the identifiers of the transactions that are prepared in the database, the oldest first. */
    List<String> recover() {
        TwoPhaseCommit how = how();
        try {
            return DriverCalls.call(() -> how.prepared(transactions.begun().jdbc()));
        } catch (SQLException e) {
            throw transactions.failed(e, null);
        }
    }

    /** Commits the transaction that was prepared as {@code xid} if {@code commit}, or rolls it back. */
    void end(String xid, boolean commit) {
        TwoPhaseCommit how = how();
        String known = checked(xid);
        transactions.outside(
                commit ? TransactionEvent.Kind.COMMIT_PREPARED : TransactionEvent.Kind.ROLLBACK_PREPARED,
                commit ? "COMMIT PREPARED" : "ROLLBACK PREPARED",
                jdbc -> {
                    if (commit) {
                        how.commitPrepared(jdbc, known);
                    } else {
                        how.rollbackPrepared(jdbc, known);
                    }
                });
    }
}
