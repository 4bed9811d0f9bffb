package io.jalchemy.engine;

import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.OwnedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC connection that a {@link ConnectionSource} has lent, or that belongs to a transaction which is joined. Its auto-commit and
 * isolation are restored before it is given back.
 */
final class CheckedOutConnection {

    private final Connection jdbc;
    private final ConnectionSource source;
    private final DriverErrors errors;
    private final Transactions transactions;
    private final KeptStatement statements;
    private final @Nullable OwnedTransaction owned;

    private CheckedOutConnection(
            Connection jdbc,
            ConnectionSource source,
            DriverErrors errors,
            Transactions transactions,
            @Nullable OwnedTransaction owned) {
        this.jdbc = jdbc;
        this.source = source;
        this.errors = errors;
        this.transactions = transactions;
        this.statements = new KeptStatement(jdbc);
        this.owned = owned;
    }

    /**
     * Checks out a connection whose transactions are the engine's own.
     *
     * @param isolation of its transactions; null for what they have
     */
    static CheckedOutConnection local(
            ConnectionSource source, Server server, DriverErrors errors, @Nullable Isolation isolation)
            throws SQLException {
        boolean resets = source.resetsConnections();
        Connection jdbc = source.open();
        try {
            Database database = server.ask(jdbc);
            if (!resets) {
                database.prepare(jdbc);
            }
            return new CheckedOutConnection(
                    jdbc, source, errors, new LocalTransactions(jdbc, database, isolation, resets), null);
        } catch (SQLException | RuntimeException e) {
            try {
                source.discard(jdbc);
            } catch (SQLException | RuntimeException suppressed) {
                e.addSuppressed(errors.cause(suppressed));
            }
            throw e;
        }
    }

    /** Uses the connection of {@code owned}, which stays its owner's. */
    static CheckedOutConnection joined(OwnedTransaction owned, ConnectionSource source, DriverErrors errors) {
        return new CheckedOutConnection(owned.connection(), source, errors, new JoinedTransactions(owned), owned);
    }

    Connection jdbc() {
        return jdbc;
    }

    Transactions transactions() {
        return transactions;
    }

    /** Returns the transaction that it belongs to; null if its transactions are the engine's own. */
    @Nullable
    OwnedTransaction owned() {
        return owned;
    }

    /** The statement that was executed last. */
    KeptStatement statements() {
        return statements;
    }

    /** Gives it back; no transaction of the engine's is open. What fails is logged: the connection is not used again. */
    void giveBack() {
        try {
            statements.close();
            if (owned == null) {
                transactions.restore();
                source.release(jdbc);
            }
        } catch (SQLException | RuntimeException e) {
            Engine.LOG.warn("A connection could not be given back as it was; it is discarded", errors.cause(e));
            discard();
        }
    }

    /**
     * Has the connection closed, since it is not known what state it is in; whatever is open on it the database rolls back. The owner of
     * a joined transaction is asked to roll it back.
     */
    void discard() {
        statements.forget();
        try {
            if (owned == null) {
                source.discard(jdbc);
            } else {
                owned.setRollbackOnly();
            }
        } catch (SQLException | RuntimeException e) {
            Engine.LOG.debug("A connection that is discarded could not be ended", errors.cause(e));
        }
    }
}
