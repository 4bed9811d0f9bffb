package io.jalchemy.engine.spi;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Lends an engine its JDBC connections, and knows the transaction that a framework has begun in the current thread.
 *
 * <p>An engine has one that it makes itself, a pool or one around a {@link javax.sql.DataSource}. Implement it to have sessions and
 * connections join transactions that others begin and end, those of Spring for example, and give it to {@code
 * Engine.of(source)}:
 *
 * <pre>{@code
 * record SpringConnections(DataSource dataSource) implements ConnectionSource {
 *
 *     @Override
 *     public Connection open() throws SQLException {
 *         return dataSource.getConnection();
 *     }
 *
 *     @Override
 *     public @Nullable OwnedTransaction currentTransaction() {
 *         return TransactionSynchronizationManager.isActualTransactionActive()
 *                         && TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
 *                 ? new SpringTransaction(holder)
 *                 : null;
 *     }
 * }
 *
 * record SpringTransaction(ConnectionHolder holder) implements OwnedTransaction {
 *
 *     @Override
 *     public Connection connection() {
 *         return holder.getConnection();
 *     }
 *
 *     @Override
 *     public boolean isRollbackOnly() {
 *         return holder.isRollbackOnly();
 *     }
 *
 *     @Override
 *     public void setRollbackOnly() {
 *         holder.setRollbackOnly();
 *     }
 *
 *     @Override
 *     public void register(TransactionListener listener) {
 *         TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
 *             @Override
 *             public void beforeCommit(boolean readOnly) {
 *                 listener.beforeCommit();
 *             }
 *
 *             @Override
 *             public void afterCompletion(int status) {
 *                 listener.afterCompletion(status == STATUS_COMMITTED);
 *             }
 *         });
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations are safe to share between threads. How Jdbi separates {@code ConnectionFactory} from {@code
 * TransactionHandler} was the model.
 */
public interface ConnectionSource extends AutoCloseable {

    /** Returns a connection outside of any transaction of others. The caller returns it by {@link #release} or {@link #discard}. */
    Connection open() throws SQLException;

    /**
     * Accepts a connection that its user no longer needs, without an open transaction, and with auto-commit and isolation as it was lent
     * unless {@link #resetsConnections}. Default: closes it.
     */
    default void release(Connection connection) throws SQLException {
        connection.close();
    }

    /** Accepts a connection that nobody may use again, since its state is not known. Default: aborts and closes it. */
    default void discard(Connection connection) throws SQLException {
        try {
            connection.abort(Runnable::run);
        } finally {
            connection.close();
        }
    }

    /**
     * Returns whether this source resets auto-commit and isolation of connections that are released, so that the engine need not, and lends
     * connections with auto-commit. Default: no.
     */
    default boolean resetsConnections() {
        return false;
    }

    /**
     * Returns the transaction of the current thread that somebody else has begun and will end; null if there is none. Sessions and
     * connections join it in place of beginning their own. Default: none.
     */
    default @Nullable OwnedTransaction currentTransaction() {
        return null;
    }

    /** Returns how many connections there are; null if that is not known. Default: null. */
    default @Nullable PoolStatus status() {
        return null;
    }

    /**
     * Closes the connections that wait to be used, and has those in use be closed when they are released; others are opened when they are
     * needed. Default: does nothing.
     */
    default void dispose() {}

    /**
     * Hears that a connection broke while it was used; it is discarded, too. A pool may check or replace its other connections. Default: does
     * nothing.
     */
    default void connectionLost() {}

    /** Closes what this source has opened itself. Default: does nothing. */
    @Override
    default void close() {}
}
