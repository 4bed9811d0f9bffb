package io.jalchemy.engine;

import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.OwnedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC connection that a {@link ConnectionSource} has lent, or that belongs to a transaction which is joined. Its auto-commit and
 * isolation are restored before it is released.
 */
final class CheckedOutConnection {

    private final Connection jdbc;
    private final ObservedSource source;
    private final DriverErrors errors;
    private final Transactions transactions;
    private final LastStatementCache statements;
    private final @Nullable OwnedTransaction owned;
    private @Nullable SetCharacteristics characteristics;
    private boolean replaced;

    /** The number that listeners see; 0 until somebody asks for it. */
    private long number;

    private CheckedOutConnection(
            Connection jdbc,
            ObservedSource source,
            DriverErrors errors,
            Transactions transactions,
            @Nullable OwnedTransaction owned) {
        this.jdbc = jdbc;
        this.source = source;
        this.errors = errors;
        this.transactions = transactions;
        this.statements = new LastStatementCache(jdbc);
        this.owned = owned;
    }

    /**
     * Checks out a connection whose transactions are the engine's own.
     *
     * @param characteristics those of its transactions
     */
    static CheckedOutConnection local(
            ObservedSource source, Server server, DriverErrors errors, TransactionCharacteristics characteristics)
            throws SQLException {
        boolean resets = source.resetsConnections();
        Connection jdbc = source.open();
        try {
            Database database = server.ask(jdbc);
            if (!resets) {
                database.prepare(jdbc);
                database.extend(jdbc, false);
            }
            LocalTransactions transactions =
                    new LocalTransactions(jdbc, database, characteristics, resets, source.onReturn() != null);
            CheckedOutConnection mine = new CheckedOutConnection(jdbc, source, errors, transactions, null);
            if (!characteristics.own().isEmpty()) {
                mine.characteristics = new SetCharacteristics(jdbc, transactions);
                mine.characteristics.set(characteristics.own(), errors);
            }
            return mine;
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
    static CheckedOutConnection joined(
            OwnedTransaction owned, ObservedSource source, Server server, DriverErrors errors) throws SQLException {
        server.kind().extend(owned.connection(), false);
        return new CheckedOutConnection(owned.connection(), source, errors, new JoinedTransactions(owned), owned);
    }

    Connection jdbc() {
        return jdbc;
    }

    Transactions transactions() {
        return transactions;
    }

    /** Returns the number that listeners see, and determines it with the first call. */
    long number() {
        if (number == 0) {
            number = source.events().numbers().of(jdbc);
        }
        return number;
    }

    /** Begins or ends a transaction or savepoint by {@code action}, and fires that. */
    <T extends @Nullable Object> T call(TransactionEvent.Kind kind, DriverCalls.Call<T> action) throws SQLException {
        EngineEvents events = source.events();
        return events.isEmpty() ? action.call() : events.transaction(kind, number(), owned, action);
    }

    /** Begins or ends a transaction or savepoint by {@code action}, and fires that. */
    void run(TransactionEvent.Kind kind, DriverCalls.Action action) throws SQLException {
        this.<@Nullable Object>call(kind, () -> {
            action.run();
            return null;
        });
    }

    /** Fires the event that the connection leaves a joined transaction, which goes on. */
    void fireLeft() {
        if (!source.events().isEmpty()) {
            source.events().fire(new TransactionEvent(TransactionEvent.Kind.LEAVE, number(), owned, 0, null));
        }
    }

    /** Returns the joined transaction that the connection belongs to; null if its transactions are the engine's own. */
    @Nullable
    OwnedTransaction owned() {
        return owned;
    }

    /** Returns the cache of the statement that was executed last. */
    LastStatementCache statements() {
        return statements;
    }

    /** Marks the connection to be discarded when it is released, so that its source opens another; until then it is used. */
    void replaceOnReturn() {
        replaced = true;
    }

    /**
     * Releases the connection to its source with auto-commit and isolation restored, when no transaction of the engine's is open; a joined
     * one is left to its owner. If that fails, logs the failure and discards the connection.
     */
    void release() {
        if (replaced) {
            discard();
            return;
        }
        try {
            statements.close();
            if (owned == null) {
                if (characteristics != null) {
                    characteristics.reset();
                }
                transactions.restore();
                source.release(jdbc);
            }
        } catch (SQLException | RuntimeException e) {
            Engine.LOG.warn("A connection could not be given back as it was; it is discarded", errors.cause(e));
            discard();
        }
    }

    /**
     * Discards the connection, whose state is not known: its source closes it, so that the database rolls back whatever is open on it. The
     * connection of a joined transaction stays open, and its owner is asked to roll back. Failures are logged.
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
