package io.jalchemy.engine;

import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Queries of the catalogue whether something is there, which no listener hears, as it hears none that the driver sends for such a question.
 * Nothing is remembered.
 *
 * @param statements where they are sent
 * @param catalogue hears warnings
 */
record QuietCatalog(ConnectionStatements statements, CatalogConnection catalogue) implements CatalogConnection {

    @Override
    public Connection jdbc() {
        return statements.jdbc();
    }

    @Override
    public List<CatalogRow> query(String what, String sql, List<String> parameters) {
        try (PreparedStatement statement = jdbc().prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<CatalogRow> all = new ArrayList<>();
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    Map<String, @Nullable String> values = new HashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        values.put(columns.getColumnLabel(i), rows.getString(i));
                    }
                    all.add(new CatalogRow(values));
                }
                return all;
            }
        } catch (SQLException e) {
            throw statements.failed(e, sql);
        }
    }

    @Override
    public void warn(String message) {
        catalogue.warn(message);
    }
}
