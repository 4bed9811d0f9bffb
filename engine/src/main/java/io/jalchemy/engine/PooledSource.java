package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.engine.spi.PoolStatus;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A connection pool of an engine's own, by HikariCP. It opens no connection before the first one is needed. */
final class PooledSource implements ConnectionSource {

    private static final int PING_SECONDS = 5;

    private final LazyPool pool;
    private final OpenedConnections opened;
    private final boolean single;
    private final boolean prePing;

    /** A permit for each connection that is not in use; null if callers wait for one. */
    private final @Nullable Semaphore free;

    /** Where the connections that are in use were taken; null if that is not wanted. */
    private final @Nullable ConnectionTraces traces;

    /** The thread that has the only connection of a database that lives in one; null while no thread has it. */
    private volatile @Nullable Thread holder;

    private PooledSource(
            LazyPool pool, OpenedConnections opened, boolean single, boolean prePing, @Nullable Semaphore free) {
        this.pool = pool;
        this.opened = opened;
        this.free = free;
        this.single = single;
        this.prePing = prePing && !single;
        this.traces = pool.traces;
    }

    /**
     * Returns a pool for {@code jdbcUrl}; one of a single connection, kept open, if the database lives in that.
     *
     * @param user the database URL with user and password for {@code jdbcUrl}; null to leave these to the JDBC URL
     */
    static PooledSource of(Database database, String jdbcUrl, @Nullable DatabaseUrl user, EngineOptions options) {
        load(database.driverClass(), database);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setAutoCommit(true);
        config.setPoolName(options.name());
        config.setInitializationFailTimeout(1);
        boolean waits = !options.connectionTimeout().isZero();
        if (waits) {
            config.setConnectionTimeout(options.connectionTimeout().toMillis());
        }
        if (user != null && user.user() != null) {
            config.setUsername(user.user());
            config.setPassword(user.password());
        }
        boolean single = database.livesInOneConnection(jdbcUrl);
        config.setMaximumPoolSize(single ? 1 : options.poolSize());
        config.setMinimumIdle(single ? 1 : Math.min(options.minimumIdle(), options.poolSize()));
        if (single) {
            config.setIdleTimeout(0);
            config.setMaxLifetime(0);
            config.setKeepaliveTime(0);
            config.setExceptionOverride(new KeptConnection());
        } else {
            if (options.errorClassifier() != null) {
                config.setExceptionOverride(new ClassifiedErrors(DriverErrors.of(database, options)));
            }
            config.setIdleTimeout(options.idleTimeout().toMillis());
            config.setMaxLifetime(options.maxLifetime().toMillis());
            config.setKeepaliveTime(options.keepaliveTime().toMillis());
        }
        Duration leak = options.leakDetectionThreshold();
        config.setLeakDetectionThreshold(leak == null ? 0 : leak.toMillis());
        Map<String, String> properties = database.driverProperties(jdbcUrl, !options.showsDriverMessages());
        properties.forEach(config::addDataSourceProperty);
        options.driverProperties().forEach(config::addDataSourceProperty);
        HikariConfig opening = new HikariConfig();
        config.copyStateTo(opening);
        OpenedConnections opened =
                new OpenedConnections(opening, database, options.connectionFactory(), options.onConnect());
        if (options.connectionFactory() != null || options.onConnect() != null || database.extendsConnections()) {
            config.setDataSource(opened);
        }
        String place = user == null ? DatabaseUrl.masked(jdbcUrl) : user.toString();
        return new PooledSource(
                new LazyPool(config, database, place, options.traceConnections()),
                opened,
                single,
                options.prePing(),
                waits ? null : new Semaphore(config.getMaximumPoolSize()));
    }

    /** Loads the class of a driver, so that it registers itself; if it is not there, opening a connection will say so. */
    private static void load(@Nullable String driverClass, Database database) {
        if (driverClass != null) {
            try {
                Class.forName(driverClass, true, database.getClass().getClassLoader());
            } catch (ClassNotFoundException e) {
                Engine.LOG.debug("The driver's class is not there", e);
            }
        }
    }

    @Override
    public Connection open() throws SQLException {
        if (free == null) {
            return lent();
        }
        if (!free.tryAcquire()) {
            checkHolder();
            throw pool.exhausted("now", "08000");
        }
        try {
            return lent();
        } catch (SQLException | RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    /**
     * Returns a connection beside those of the pool, which does not count it; whoever has it closes it.
     *
     * @throws JalchemyException if the database lives in one connection
     */
    Connection openDetached() throws SQLException {
        if (single) {
            throw new JalchemyException(
                    "ONE_CONNECTION",
                    "This database lives in one connection, so that another one would be another database. Use the pool's, or"
                            + " a database in a file.");
        }
        try {
            return opened.getConnection();
        } catch (OpenedConnections.NoDriverException e) {
            throw pool.noDriver();
        } catch (SQLException e) {
            throw ConnectFailure.of(pool.database, pool.place, e);
        }
    }

    private Connection lent() throws SQLException {
        if (!single) {
            return traced(prePing ? pinged() : pool.getConnection());
        }
        checkHolder();
        Connection lent = traced(pool.getConnection());
        holder = Thread.currentThread();
        return lent;
    }

    private void checkHolder() {
        if (single && holder == Thread.currentThread()) {
            throw new JalchemyException(
                    "ONE_CONNECTION",
                    "This database lives in one connection, and this thread has it already: another session or connection of"
                            + " the thread is in a transaction. Use that one, or commit, roll back or close it first. A"
                            + " database in a file has as many connections as are wanted.");
        }
    }

    /** Returns a connection that answers; those that do not are closed. */
    private Connection pinged() throws SQLException {
        for (int attempt = 0; attempt <= pool.getMaximumPoolSize(); attempt++) {
            Connection opened = pool.getConnection();
            if (opened.isValid(PING_SECONDS)) {
                return opened;
            }
            pool.evictConnection(opened);
            opened.close();
        }
        throw new SQLException("no connection of the pool answers, newly opened ones neither", "08006");
    }

    private Connection traced(Connection opened) {
        if (traces != null) {
            traces.opened(opened);
        }
        return opened;
    }

    private void untrace(Connection connection) {
        if (traces != null) {
            traces.released(connection);
        }
    }

    @Override
    public void release(Connection connection) throws SQLException {
        holder = null;
        untrace(connection);
        if (free != null) {
            free.release();
        }
        connection.close();
    }

    @Override
    public void discard(Connection connection) throws SQLException {
        holder = null;
        untrace(connection);
        if (free != null) {
            free.release();
        }
        pool.evictConnection(connection);
        connection.close();
    }

    @Override
    public boolean resetsConnections() {
        return true;
    }

    @Override
    public PoolStatus status() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        return bean == null
                ? new PoolStatus(pool.getMaximumPoolSize(), 0, 0, 0, 0)
                : new PoolStatus(
                        pool.getMaximumPoolSize(),
                        bean.getTotalConnections(),
                        bean.getActiveConnections(),
                        bean.getIdleConnections(),
                        bean.getThreadsAwaitingConnection());
    }

    /** Closes the idle connections, and those in use when they are returned: what has broken one has likely broken them all. */
    @Override
    public void connectionLost() {
        if (!single) {
            dispose();
        }
    }

    @Override
    public void dispose() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        if (bean != null) {
            bean.softEvictConnections();
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A pool whose exceptions say why no connection is available. */
    private static final class LazyPool extends HikariDataSource {

        private final Database database;
        private final String place;
        private final @Nullable ConnectionTraces traces;

        /**
         * Makes a pool.
         *
         * @param place the URL without a password, for messages
         * @param traced whether it remembers where connections were taken
         */
        LazyPool(HikariConfig configuration, Database database, String place, boolean traced) {
            configuration.copyStateTo(this);
            this.database = database;
            this.place = place;
            this.traces = traced ? new ConnectionTraces() : null;
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (lacksDriver(e)) {
                    throw noDriver();
                }
                throw e.getCause() == null ? exhausted(e) : ConnectFailure.of(database, place, driverException(e));
            } catch (SQLException e) {
                if (isClosed()) {
                    throw new JalchemyException(
                            "CLOSED",
                            "The engine of " + place
                                    + " is closed. Close it when the program ends, or make another one.");
                }
                if (lacksDriver(e)) {
                    throw noDriver();
                }
                throw ConnectFailure.of(database, place, driverException(e));
            } catch (HikariPool.PoolInitializationException e) {
                if (lacksDriver(e)) {
                    throw noDriver();
                }
                throw ConnectFailure.of(database, place, new SQLException(e.getMessage(), "08001", e));
            } catch (RuntimeException e) {
                throw e.getCause() instanceof SQLException ? noDriver() : e;
            }
        }

        /** Returns the exception of the driver in {@code error}, which the pool has thrown. */
        private static SQLException driverException(SQLException error) {
            return error.getCause() instanceof SQLException cause ? cause : error;
        }

        private static boolean lacksDriver(Throwable error) {
            for (Throwable each = error; each != null; each = each.getCause()) {
                if (each instanceof OpenedConnections.NoDriverException) {
                    return true;
                }
            }
            return false;
        }

        /** Returns the error of a pool that finds no driver. */
        private JalchemyException noDriver() {
            String driver = database.driver();
            return new JalchemyException(
                    "NO_DRIVER",
                    "No JDBC driver takes " + place + ". Add "
                            + (driver == null ? "that of your database" : driver)
                            + " to the dependencies (scope runtime). If the driver is there, check the URL; a container"
                            + " that hides drivers from java.sql.DriverManager gives a data source: Engine.of(dataSource).");
        }

        /** Returns an exception that says that all connections are in use for longer than a caller may wait. */
        private SQLException exhausted(SQLTransientConnectionException error) {
            return exhausted("after " + getConnectionTimeout() + " ms", error.getSQLState());
        }

        /**
         * Returns an exception that says that all connections are in use.
         *
         * @param when when that is
         */
        SQLException exhausted(String when, @Nullable String sqlState) {
            int size = getMaximumPoolSize();
            return new SQLTransientConnectionException(
                    when + " all "
                            + (size == 1 ? "connections, 1," : size + " connections")
                            + " of the pool are still in use: close sessions and connections earlier, use fewer at a time, or give"
                            + " the engine more with EngineOptions.poolSize(…). "
                            + (traces == null
                                    ? "EngineOptions.traceConnections(true) shows here where they were taken"
                                    : traces.description()),
                    sqlState);
        }
    }
}
