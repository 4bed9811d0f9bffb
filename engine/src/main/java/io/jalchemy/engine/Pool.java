package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where an engine's connections come from: a pool of its own, or somebody else's data source. */
final class Pool {

    private final DataSource dataSource;
    private final boolean own;

    private Pool(DataSource dataSource, boolean own) {
        this.dataSource = dataSource;
        this.own = own;
    }

    /** Returns a pool of the engine's own, which opens no connection before the first is asked for. */
    static Pool own(HikariConfig configuration) {
        return new Pool(new LazyPool(configuration), true);
    }

    /** Returns one that takes connections from {@code dataSource} and leaves it open. */
    static Pool of(DataSource dataSource) {
        return new Pool(dataSource, false);
    }

    /** Returns whether it is the engine's own. */
    boolean isOwn() {
        return own;
    }

    Connection take() throws SQLException {
        return dataSource.getConnection();
    }

    /** Ends {@code connection}, so that nobody gets it again. */
    void discard(Connection connection) throws SQLException {
        if (dataSource instanceof HikariDataSource hikari) {
            hikari.evictConnection(connection);
        } else {
            connection.abort(Runnable::run);
        }
    }

    /** Closes what is the engine's own. */
    void close() {
        if (own && dataSource instanceof HikariDataSource hikari) {
            hikari.close();
        }
    }

    /** Says plainly when no connection can be had. */
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
            }
        }
    }
}
