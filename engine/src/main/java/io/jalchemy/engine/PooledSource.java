package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection pool of an engine's own, by HikariCP. It opens no connection before the first one is needed. */
final class PooledSource implements ConnectionSource {

    private final LazyPool pool;
    private final boolean single;

    /** The thread that has the only connection of a database that lives in one; null while no thread has it. */
    private volatile @Nullable Thread holder;

    private PooledSource(LazyPool pool, boolean single) {
        this.pool = pool;
        this.single = single;
    }

    /**
     * Returns a pool for {@code jdbcUrl}; one of a single connection, kept open, if the database lives in that.
     *
     * @param user the database URL with user and password for {@code jdbcUrl}; null to leave these to the JDBC URL
     */
    static PooledSource of(Database database, String jdbcUrl, @Nullable DatabaseUrl user, EngineOptions options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setAutoCommit(true);
        config.setInitializationFailTimeout(1);
        config.setConnectionTimeout(options.connectionTimeout().toMillis());
        if (user != null && user.user() != null) {
            config.setUsername(user.user());
            config.setPassword(user.password());
        }
        boolean single = database.livesInOneConnection(jdbcUrl);
        config.setMaximumPoolSize(single ? 1 : options.poolSize());
        config.setMinimumIdle(single ? 1 : 0);
        if (single) {
            config.setIdleTimeout(0);
            config.setMaxLifetime(0);
            config.setExceptionOverride(new KeptConnection());
        }
        Map<String, String> properties = database.driverProperties(jdbcUrl, !options.showsDriverMessages());
        properties.forEach(config::addDataSourceProperty);
        options.driverProperties().forEach(config::addDataSourceProperty);
        return new PooledSource(new LazyPool(config), single);
    }

    @Override
    public Connection open() throws SQLException {
        if (!single) {
            return pool.getConnection();
        }
        if (holder == Thread.currentThread()) {
            throw new JalchemyException(
                    "ONE_CONNECTION",
                    "This database lives in one connection, and this thread has it already: another session or connection of"
                            + " the thread is in a transaction. Use that one, or commit, roll back or close it first. A"
                            + " database in a file has as many connections as are wanted.");
        }
        Connection opened = pool.getConnection();
        holder = Thread.currentThread();
        return opened;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        holder = null;
        connection.close();
    }

    @Override
    public void discard(Connection connection) throws SQLException {
        holder = null;
        pool.evictConnection(connection);
        connection.close();
    }

    @Override
    public boolean resetsConnections() {
        return true;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A pool whose exceptions say why no connection is available. */
    private static final class LazyPool extends HikariDataSource {

        LazyPool(HikariConfig configuration) {
            configuration.copyStateTo(this);
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                return super.getConnection();
            } catch (HikariPool.PoolInitializationException e) {
                throw new SQLException(e.getMessage(), "08001", e);
            } catch (SQLTransientConnectionException e) {
                throw e.getCause() == null ? exhausted(e) : e;
            }
        }

        /** Returns an exception that says that all connections are in use for longer than a caller may wait. */
        private SQLException exhausted(SQLTransientConnectionException error) {
            int size = getMaximumPoolSize();
            return new SQLTransientConnectionException(
                    "after " + getConnectionTimeout() + " ms all "
                            + (size == 1 ? "connections, 1," : size + " connections")
                            + " of the pool are still in use: close sessions and connections earlier, use fewer at a time, or give"
                            + " the engine more with EngineOptions.poolSize(…)",
                    error.getSQLState());
        }
    }
}
