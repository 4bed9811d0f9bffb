package web;

import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.OwnedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lends an engine the connection of the transaction that Spring has begun in the current thread. */
// region connections
public final class SpringConnections implements ConnectionSource {

    private final DataSource dataSource;

    public SpringConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection(); // for work outside of Spring's transactions
    }

    @Override
    public @Nullable OwnedTransaction currentTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                        && TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                ? new SpringTransaction(holder)
                : null;
    }

    private record SpringTransaction(ConnectionHolder holder) implements OwnedTransaction {

        @Override
        public Connection connection() {
            return holder.getConnection();
        }

        @Override
        public boolean isRollbackOnly() {
            return holder.isRollbackOnly();
        }

        @Override
        public void setRollbackOnly() {
            holder.setRollbackOnly();
        }

        @Override
        public void register(TransactionListener listener) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    listener.beforeCommit();
                }

                @Override
                public void afterCompletion(int status) {
                    listener.afterCompletion(status == STATUS_COMMITTED);
                }
            });
        }
    }
}
// endregion
