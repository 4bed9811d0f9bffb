package io.jalchemy.engine.spi;

import io.jalchemy.sql.compile.ServerVersion;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/**
 * The server that an engine talks to; read once for each engine, from its first connection.
 *
 * @param product the name that the driver gives it; empty if the driver refuses to say
 * @param version its version; {@link ServerVersion#NEWEST} if the driver does not say
 */
public record ServerInfo(String product, ServerVersion version) {

    /**
     * Returns the product and version that the driver of {@code connection} names. If it refuses to say, as drivers that wrap another
     * one may, the version is taken to be the newest.
     */
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
