package io.jalchemy.engine;

/**
 * A transaction that is committed in two phases. {@link #prepare()} has the database promise that the commit cannot fail any more: the
 * transaction outlives its connection, and a crash of the server, until {@link #commit()} or {@link #rollback()} ends it. So several
 * databases commit together: prepare in each, then commit in each.
 *
 * <p>Like {@code TwoPhaseTransaction} in SQLAlchemy 2.0. A transaction that is prepared keeps its locks; one that is forgotten is found by
 * {@link Connection#recoverTwoPhase()}.
 *
 * <pre>{@code
 * record Shipping(Engine orders, Engine stock) {
 *
 *     void ship() {
 *         try (Connection one = orders.connect();
 *                 Connection two = stock.connect()) {
 *             TwoPhaseTransaction first = one.beginTwoPhase();
 *             TwoPhaseTransaction second = two.beginTwoPhase();
 *             one.executeText("UPDATE orders SET shipped = TRUE WHERE id = 7");
 *             two.executeText("UPDATE stock SET pieces = pieces - 1 WHERE product_id = 3");
 *             first.prepare();
 *             second.prepare(); // if this fails, closing rolls both back
 *             first.commit();
 *             second.commit();
 *         }
 *     }
 * }
 * }</pre>
 */
public final class TwoPhaseTransaction implements AutoCloseable {

    private final ConnectionTransactions transactions;
    private final String xid;
    private boolean prepared;
    private boolean over;

    TwoPhaseTransaction(ConnectionTransactions transactions, String xid) {
        this.transactions = transactions;
        this.xid = xid;
    }

    /** Returns the identifier by which the database knows the transaction once it is prepared. */
    public String xid() {
        return xid;
    }

    /** Returns whether it is prepared, and neither committed nor rolled back yet. */
    public boolean isPrepared() {
        return prepared && !over;
    }

    /** Returns whether it has begun and not ended. */
    public boolean isActive() {
        return !over;
    }

    void prepared() {
        prepared = true;
    }

    void ended() {
        over = true;
    }

    /**
     * Prepares the transaction: afterwards only {@link #commit()} and {@link #rollback()} are possible. Does nothing if that was done.
     *
     * @throws DatabaseException if the database refuses; then the transaction is rolled back
     * @throws CommitOutcomeUnknownException if the connection broke meanwhile, so that it is not known whether it is prepared
     * @throws io.jalchemy.sql.error.JalchemyException if it has ended
     */
    public void prepare() {
        if (!isPrepared()) {
            transactions.twoPhase().prepare(this);
        }
    }

    /**
     * Commits the transaction, in one phase if it was not prepared.
     *
     * @throws CommitOutcomeUnknownException if the connection broke meanwhile, so that nobody knows whether it was done
     * @throws DatabaseException if the database refused it
     * @throws io.jalchemy.sql.error.JalchemyException if it has ended
     */
    public void commit() {
        transactions.twoPhase().check(this);
        transactions.commit();
    }

    /**
     * Rolls the transaction back, whether it was prepared or not; does nothing if it has ended.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if it is prepared and stays so, since the connection broke
     */
    public void rollback() {
        if (!over) {
            transactions.rollback();
        }
    }

    /** Rolls the transaction back unless it has ended. */
    @Override
    public void close() {
        rollback();
    }

    @Override
    public String toString() {
        return "two-phase transaction " + xid + (over ? ", ended" : prepared ? ", prepared" : "");
    }
}
