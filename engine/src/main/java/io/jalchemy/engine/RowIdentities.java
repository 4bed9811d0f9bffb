package io.jalchemy.engine;

import io.jalchemy.engine.batch.RowIdentity;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the database's catalogue says of the keys that the database makes for new rows; read once for each table of an engine, and again
 * after a statement of this engine that may have changed it.
 */
final class RowIdentities {

    private static final List<String> CHANGING = List.of("CREATE", "ALTER", "DROP");

    private final ConcurrentHashMap<Place, RowIdentity> known = new ConcurrentHashMap<>();

    /** A table and the column that the database fills; null for none. */
    private record Place(TableName table, @Nullable String column) {

        static Place of(Table table) {
            Column<?> generated = table.autoincrementColumn();
            return new Place(table.tableName(), generated == null ? null : generated.name());
        }
    }

    /**
     * Returns the way to tell new rows of {@code table} apart; asks the catalogue over {@code connection} if that is not known yet. Without
     * {@link Feature#CATALOG_QUERIES} they cannot be.
     */
    RowIdentity of(Table table, ConnectionStatements connection) {
        if (!connection.dialect().has(Feature.CATALOG_QUERIES)) {
            return RowIdentity.SINGLE_ROWS;
        }
        Place place = Place.of(table);
        RowIdentity found = known.get(place);
        if (found == null) {
            try {
                found = CatalogInspector.inspector(connection).rowIdentity(connection.jdbc(), table);
            } catch (SQLException e) {
                throw connection.failed(e, null);
            }
            known.put(place, found);
        }
        return found;
    }

    /** Forgets what the catalogue said of {@code table}. */
    void forget(Table table) {
        known.remove(Place.of(table));
    }

    /**
     * Forgets all tables if {@code sql}, which was executed, begins with CREATE, ALTER or DROP and so may have changed tables, triggers,
     * sequences or rules.
     */
    void executed(String sql) {
        String text = sql.stripLeading();
        for (String verb : CHANGING) {
            if (text.regionMatches(true, 0, verb, 0, verb.length())) {
                known.clear();
            }
        }
    }
}
