package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.inspect.CatalogRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables that foreign keys refer to: a reference may write names in any case, and leave out the columns, which are then those of the key
 * (sqlite.org/foreignkeys.html).
 *
 * @param tables their names as the database has them, by database and name in lower case
 * @param columns the same of their columns
 * @param keys the columns of their keys, in the order of the key
 */
record SqliteReferred(
        Map<String, String> tables, Map<String, Map<String, String>> columns, Map<String, List<String>> keys) {

    /** The number of tables up to which a query names them; for more the whole schema is read. */
    private static final int MOST_NAMES = 100;

    /** Reads what is known of the tables that {@code references} refer to: one query for each database. */
    static SqliteReferred read(SqliteCatalog catalogue, List<CatalogRow> references) {
        SqliteReferred known = new SqliteReferred(new HashMap<>(), new HashMap<>(), new HashMap<>());
        Map<String, Set<String>> bySchema = new LinkedHashMap<>();
        for (CatalogRow row : references) {
            bySchema.computeIfAbsent(row.text("schema_name"), schema -> new LinkedHashSet<>())
                    .add(SqliteTableText.lower(row.text("referred")));
        }
        bySchema.forEach((schema, names) -> known.add(schema, rows(catalogue, schema, names)));
        return known;
    }

    private static List<CatalogRow> rows(SqliteCatalog catalogue, String schema, Set<String> names) {
        List<String> parameters = new ArrayList<>(List.of(schema));
        StringBuilder sql = new StringBuilder("SELECT m.name AS table_name, c.name, c.pk FROM ");
        sql.append(SqliteCatalog.quoted(schema)).append(".sqlite_master m JOIN pragma_table_xinfo(m.name, ?) c");
        sql.append(" WHERE m.type = 'table'");
        if (names.size() <= MOST_NAMES) {
            sql.append(" AND m.name COLLATE NOCASE IN (?")
                    .append(", ?".repeat(names.size() - 1))
                    .append(')');
            parameters.addAll(names);
        }
        return catalogue.connection().query("referred tables", sql.toString(), parameters);
    }

    private void add(String schema, List<CatalogRow> rows) {
        Map<String, Map<Long, String>> places = new HashMap<>();
        for (CatalogRow row : rows) {
            String table = id(schema, row.text("table_name"));
            tables.put(table, row.text("table_name"));
            columns.computeIfAbsent(table, name -> new HashMap<>())
                    .put(SqliteTableText.lower(row.text("name")), row.text("name"));
            Long place = row.number("pk");
            if (place != null && place > 0) {
                places.computeIfAbsent(table, name -> new TreeMap<>()).put(place, row.text("name"));
            }
        }
        places.forEach((table, byPlace) -> keys.put(table, List.copyOf(byPlace.values())));
    }

    private static String id(String schema, String table) {
        return schema + "." + SqliteTableText.lower(table);
    }

    /** Returns the name that the database has for the table that is referred to as {@code name}; that one if it is not there. */
    String table(String schema, String name) {
        return tables.getOrDefault(id(schema, name), name);
    }

    /** Returns the name that the database has for a column of {@code table}. */
    String column(String schema, String table, String name) {
        Map<String, String> known = columns.getOrDefault(id(schema, table), Map.of());
        return known.getOrDefault(SqliteTableText.lower(name), name);
    }

    /** Returns the key of {@code table}, which a foreign key of {@code own} columns refers to; these names if it does not fit. */
    List<String> key(String schema, String table, List<String> own) {
        @Nullable List<String> key = keys.get(id(schema, table));
        return key != null && key.size() == own.size() ? key : own;
    }
}
