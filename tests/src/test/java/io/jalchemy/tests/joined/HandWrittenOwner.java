package io.jalchemy.tests.joined;

import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.OwnedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** Transactions of a program that has no framework: one for each thread, and those that wait meanwhile. */
final class HandWrittenOwner implements Owner {

    private final DataSource dataSource;
    private final ThreadLocal<Deque<Current>> current = ThreadLocal.withInitial(ArrayDeque::new);

    HandWrittenOwner(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A transaction. */
    private static final class Current implements OwnedTransaction {

        private final Connection connection;
        private final List<TransactionListener> listeners = new ArrayList<>();
        private boolean rollbackOnly;

        Current(Connection connection) {
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

        /** Commits if nobody objects; what objects is thrown after the rollback. */
        void end(boolean commits) throws SQLException {
            boolean committed = false;
            try {
                if (commits && !rollbackOnly) {
                    for (TransactionListener each : List.copyOf(listeners)) {
                        each.beforeCommit();
                    }
                    connection.commit();
                    committed = true;
                }
            } finally {
                if (!committed) {
                    connection.rollback();
                }
                connection.close();
                for (TransactionListener each : listeners) {
                    each.afterCompletion(committed);
                }
            }
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
                return current.get().peek();
            }
        };
    }

    @Override
    public void required(Work work) throws Exception {
        if (current.get().isEmpty()) {
            requiresNew(work);
        } else {
            work.run();
        }
    }

    @Override
    public void requiresNew(Work work) throws Exception {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        Current own = new Current(connection);
        current.get().push(own);
        boolean commits = false;
        try {
            work.run();
            commits = true;
        } finally {
            try {
                own.end(commits);
            } finally {
                current.get().pop();
            }
        }
    }

    @Override
    public void setRollbackOnly() {
        current.get().element().setRollbackOnly();
    }

    @Override
    public void execute(String sql) throws Exception {
        try (Statement statement = current.get().element().connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
