package testing;

import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.OwnedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A transaction that all sessions of a test join, and that is rolled back at the end of the test. */
// region rolled-back
final class RolledBack implements ConnectionSource {

    private final DataSource dataSource;
    private @Nullable TestTransaction current;

    RolledBack(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void begin() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        current = new TestTransaction(connection);
    }

    void rollback() throws SQLException {
        TestTransaction ended = Objects.requireNonNull(current, "begin() was not called");
        current = null;
        ended.connection.rollback();
        ended.connection.close();
        ended.listeners.forEach(listener -> listener.afterCompletion(false));
    }

    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public @Nullable OwnedTransaction currentTransaction() {
        return current;
    }

    private static final class TestTransaction implements OwnedTransaction {

        private final Connection connection;
        private final List<TransactionListener> listeners = new ArrayList<>();
        private boolean rollbackOnly;

        TestTransaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public boolean isRollbackOnly() {
            return rollbackOnly;
        }

        @Override
        public void setRollbackOnly() {
            rollbackOnly = true;
        }

        @Override
        public void register(TransactionListener listener) {
            listeners.add(listener);
        }
    }
}
// endregion
