package io.jalchemy.tests.joined;

import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.OwnedTransaction;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of Spring's, by its manager for one data source. */
final class SpringOwner implements Owner {

    private final DataSource dataSource;
    private final DataSourceTransactionManager manager;

    SpringOwner(DataSource dataSource) {
        this.dataSource = dataSource;
        this.manager = new DataSourceTransactionManager(dataSource);
    }

    /** The transaction of a thread, as its connection holder. */
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

    @Override
    public ConnectionSource source() {
        return new ConnectionSource() {
            @Override
            public Connection open() throws SQLException {
                return dataSource.getConnection();
            }

            @Override
            public OwnedTransaction currentTransaction() {
                return TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                                && TransactionSynchronizationManager.isActualTransactionActive()
                        ? new SpringTransaction(holder)
                        : null;
            }
        };
    }

    private void execute(int propagation, Work work) throws Exception {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        try {
            template.executeWithoutResult(status -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new UndeclaredThrowableException(e);
                }
            });
        } catch (UndeclaredThrowableException e) {
            throw (Exception) e.getUndeclaredThrowable();
        }
    }

    @Override
    public void required(Work work) throws Exception {
        execute(TransactionDefinition.PROPAGATION_REQUIRED, work);
    }

    @Override
    public void requiresNew(Work work) throws Exception {
        execute(TransactionDefinition.PROPAGATION_REQUIRES_NEW, work);
    }

    @Override
    public void setRollbackOnly() {
        ((ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource)).setRollbackOnly();
    }

    @Override
    public void execute(String sql) {
        new JdbcTemplate(dataSource).execute(sql);
    }
}
