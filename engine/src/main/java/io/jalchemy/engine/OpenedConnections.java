package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.util.DriverDataSource;
import io.jalchemy.engine.spi.ConnectionFactory;
import io.jalchemy.engine.spi.ConnectionSetup;
import io.jalchemy.engine.spi.Database;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a pool opens its connections with where the program has a say in that, its own factory or something to set up on each, or the
 * database has.
 */
final class OpenedConnections implements DataSource {

    private final HikariConfig config;
    private final Database database;
    private final @Nullable ConnectionFactory factory;
    private final @Nullable ConnectionSetup setup;
    private volatile @Nullable DriverDataSource driver;
    private volatile int loginTimeout;

    /**
     * Makes a source.
     *
     * @param config the URL, the user and the properties for the driver; used only if there is no factory
     */
    OpenedConnections(
            HikariConfig config,
            Database database,
            @Nullable ConnectionFactory factory,
            @Nullable ConnectionSetup setup) {
        this.config = config;
        this.database = database;
        this.factory = factory;
        this.setup = setup;
    }

    /** No driver takes the URL. */
    static final class NoDriverException extends SQLException {

        private static final long serialVersionUID = 1L;

        NoDriverException(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        ConnectionFactory own = factory;
        Connection opened = own == null ? driver().getConnection() : own.open();
        try {
            if (own != null) {
                database.prepare(opened); // its properties are not known
            }
            if (setup != null) {
                setup.apply(opened);
            }
            database.extend(opened, own == null && setup == null);
            return opened;
        } catch (SQLException | RuntimeException | Error e) {
            try {
                opened.close();
            } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private DriverDataSource driver() throws SQLException {
        DriverDataSource known = driver;
        if (known == null) {
            try {
                known = new DriverDataSource(
                        config.getJdbcUrl(),
                        config.getDriverClassName(),
                        config.getDataSourceProperties(),
                        config.getUsername(),
                        config.getPassword());
            } catch (RuntimeException e) {
                if (e.getCause() instanceof SQLException) {
                    throw new NoDriverException(e);
                }
                throw e;
            }
            driver = known;
        }
        return known;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    /** Keeps the time: a pool that closes waits as long for connections that are being opened. */
    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.jalchemy.engine");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("There is no " + type.getName() + " in here.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
