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

    private DriverFeatures() {}

    /** Something that is asked of a driver. */
    @FunctionalInterface
    private interface Question {

        boolean ask() throws SQLException;
    }

    /**
     * Returns the features that {@code kind} has and the driver of {@code connection} lacks: by its metadata, or because it cannot create
     * an array. Sends no statement.
     */
    static Set<Feature> missing(Connection connection, Database kind) throws SQLException {
        EnumSet<Feature> missing = EnumSet.noneOf(Feature.class);
        check(missing, Feature.ARRAYS, kind, () -> createsArrays(connection));
        check(missing, Feature.JDBC_BATCHES, kind, () -> connection
                .getMetaData()
                .supportsBatchUpdates());
        check(missing, Feature.GENERATED_KEYS, kind, () -> connection
                .getMetaData()
                .supportsGetGeneratedKeys());
        return missing;
    }

    private static void check(Set<Feature> missing, Feature feature, Database kind, Question question)
            throws SQLException {
        if (kind.dialect().has(feature) && !has(kind, question)) {
            missing.add(feature);
        }
    }

    /**
     * Returns the driver's answer; a driver that refuses the question does not have the feature.
     *
     * @throws SQLException if the connection was lost
     */
    private static boolean has(Database kind, Question question) throws SQLException {
        try {
            return question.ask();
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

    private static boolean createsArrays(Connection connection) throws SQLException {
        connection.createArrayOf("integer", new Object[] {1}).free();
        return true;
    }
}
