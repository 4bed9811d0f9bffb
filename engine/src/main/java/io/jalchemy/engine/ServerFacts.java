package io.jalchemy.engine;

import io.jalchemy.engine.row.ColumnDefaults;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Table;
import java.sql.SQLException;
import java.util.Map;

/** What the server of a connection, and its driver, can do beside what the dialect says; asked of the connection itself. */
final class ServerFacts {

    private ServerFacts() {}

    /** Returns whether arrays that are sent have a type. */
    static boolean sendsTypedArrays(Connection connection) {
        try {
            return connection.engine().database().sendsTypedArrays(connection.jdbc());
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }

    /** Returns what stands among VALUES for columns of {@code table} that a row does not name, asking the catalogue if need be. */
    static ColumnDefaults columnDefaults(Connection connection, Table table) {
        if (connection.dialect().has(Feature.DEFAULT_IN_VALUES)) {
            return ColumnDefaults.BY_WORD;
        }
        if (!connection.dialect().has(Feature.CATALOG_QUERIES)) {
            return ColumnDefaults.of(Map.of());
        }
        try {
            return ColumnDefaults.of(connection.engine().database().columnDefaults(connection.jdbc(), table));
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }

    /** Returns how many parameters a statement may have. */
    static int maxParameters(Connection connection) {
        try {
            return connection.engine().maxParameters(connection.jdbc());
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }
}
