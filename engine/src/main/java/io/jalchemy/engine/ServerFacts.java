package io.jalchemy.engine;

import io.jalchemy.engine.row.ColumnDefaults;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Table;
import java.sql.SQLException;
import java.util.Map;

/** Facts about the server of a connection, and its driver, beside what the dialect says; read from the connection itself. */
final class ServerFacts {

    private ServerFacts() {}

    /** Returns whether arrays that are sent on {@code connection} have a type. */
    static boolean sendsTypedArrays(ConnectionStatements connection) {
        try {
            return connection.engine().database().sendsTypedArrays(connection.jdbc());
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }

    /**
     * Returns the defaults that are written among VALUES for columns of {@code table} that a row does not name; asks the catalogue if the
     * database does not take {@code DEFAULT} there, and if it may be asked.
     */
    static ColumnDefaults columnDefaults(ConnectionStatements connection, Table table) {
        if (connection.dialect().has(Feature.DEFAULT_IN_VALUES)) {
            return ColumnDefaults.BY_WORD;
        }
        if (!connection.dialect().has(Feature.CATALOG_QUERIES)) {
            return ColumnDefaults.of(Map.of());
        }
        try {
            return ColumnDefaults.of(CatalogInspector.inspector(connection).columnDefaults(connection.jdbc(), table));
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }

    /** Returns the greatest number of parameters that a statement may have. */
    static int maxParameters(ConnectionStatements connection) {
        try {
            return connection.engine().maxParameters(connection.jdbc());
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }
}
