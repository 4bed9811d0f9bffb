package io.jalchemy.engine.spi;

import io.jalchemy.sql.compile.ServerVersion;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/**
 * Which server an engine talks to; asked once for each engine, of its first connection.
 *
 * @param product the name that the driver gives it
 * @param version its version; {@link ServerVersion#NEWEST} if the driver does not say
 */
public record ServerInfo(String product, ServerVersion version) {

    /** Asks the driver of {@code connection}. What drivers that watch others leave unsaid is taken for the newest version. */
    public static ServerInfo of(Connection connection) throws SQLException {
        try {
            DatabaseMetaData about = connection.getMetaData();
            return new ServerInfo(
                    String.valueOf(about.getDatabaseProductName()),
                    ServerVersion.parse(String.valueOf(about.getDatabaseProductVersion())));
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException e) {
            return new ServerInfo("", ServerVersion.NEWEST);
        }
    }
}
