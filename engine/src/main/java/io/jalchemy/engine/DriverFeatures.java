package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.compile.Feature;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.EnumSet;
import java.util.Set;

/** Finds the features that a server has, but its driver has not. */
final class DriverFeatures {

    private static final Feature[] ASKED = {Feature.ARRAYS, Feature.JDBC_BATCHES, Feature.GENERATED_KEYS, Feature.REGEXP
    };

    private DriverFeatures() {}

    /**
     * Returns the features that {@code kind} has and the driver of {@code connection} lacks: by its metadata, or because it cannot create
     * an array; none if it is the driver that {@code kind} is written for. Sends no statement.
     */
    static Set<Feature> missing(Connection connection, Database kind) throws SQLException {
        EnumSet<Feature> missing = EnumSet.noneOf(Feature.class);
        if (kind.isOwnDriver(connection)) {
            return missing; // asked, the driver loads all that it has for arrays, which W13 pays for
        }
        for (Feature feature : ASKED) {
            if (kind.dialect().has(feature) && !has(connection, kind, feature)) {
                missing.add(feature);
            }
        }
        return missing;
    }

    /**
     * Returns the driver's answer; a driver that refuses the question does not have the feature.
     *
     * @throws SQLException if the connection was lost
     */
    private static boolean has(Connection connection, Database kind, Feature feature) throws SQLException {
        try {
            return ask(connection, kind, feature);
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException | AbstractMethodError e) {
            Engine.LOG.debug("The driver refuses a question for one of its features", e);
            return false;
        } catch (SQLException e) {
            if (kind.kind(e) == ErrorKind.CONNECTION_LOST) {
                throw e;
            }
            Engine.LOG.debug("The driver refuses a question for one of its features", e);
            return false;
        }
    }

    private static boolean ask(Connection connection, Database kind, Feature feature) throws SQLException {
        if (feature == Feature.REGEXP) {
            return kind.driverHas(connection, feature);
        }
        if (feature == Feature.JDBC_BATCHES) {
            return connection.getMetaData().supportsBatchUpdates();
        }
        if (feature == Feature.GENERATED_KEYS) {
            return connection.getMetaData().supportsGetGeneratedKeys();
        }
        connection.createArrayOf("integer", new Object[] {1}).free();
        return true;
    }
}
