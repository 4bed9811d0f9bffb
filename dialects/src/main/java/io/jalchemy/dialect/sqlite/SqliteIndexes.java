package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.sql.schema.Index;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indexes of tables: columns, order and collations from pragmas, expressions and conditions from the text of CREATE INDEX. Those
 * that SQLite made for constraints are no indexes of their own.
 *
 * @param catalogue the relations
 */
record SqliteIndexes(SqliteCatalog catalogue) {

    private static final String SELECT =
            "SELECT r.table_name, i.name AS index_name, i.\"unique\" AS is_unique, i.origin,"
                    + " x.name, x.\"desc\" AS descending, x.coll, r.schema_name"
                    + " FROM r JOIN pragma_index_list(r.table_name, r.schema_name) i"
                    + " JOIN pragma_index_xinfo(i.name, r.schema_name) x"
                    + " WHERE x.key = 1 AND i.origin <> 'pk' ORDER BY r.table_name, i.name, x.seqno";

    private static final String BINARY = "BINARY";

    /** Returns the rows of each index, one for each column, without those of primary keys. */
    Collection<List<CatalogRow>> rows(boolean ofConstraints) {
        Map<List<String>, List<CatalogRow>> byIndex = new LinkedHashMap<>();
        for (CatalogRow row : catalogue.rows("indexes", SELECT)) {
            if (row.text("origin").equals("u") == ofConstraints) {
                byIndex.computeIfAbsent(
                                List.of(row.text("table_name"), row.text("index_name")), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return byIndex.values();
    }

    Map<String, List<ReflectedIndex>> read() {
        Map<String, List<ReflectedIndex>> all = new LinkedHashMap<>();
        Collection<List<CatalogRow>> indexes = rows(false);
        Map<String, SqliteIndexText> texts = indexes.isEmpty() ? Map.of() : texts();
        Map<String, SqliteTableText> tables = indexes.isEmpty() ? Map.of() : catalogue.texts();
        for (List<CatalogRow> rows : indexes) {
            String name = rows.get(0).text("index_name");
            String table = rows.get(0).text("table_name");
            SqliteIndexText text = texts.getOrDefault(id(rows.get(0), "index_name"), SqliteIndexText.NOTHING);
            SqliteTableText of = tables.getOrDefault(table, SqliteTableText.NOTHING);
            List<Index.Part> parts = new ArrayList<>();
            for (CatalogRow row : rows) {
                parts.add(part(row, text, of, parts.size()));
            }
            Index index = Index.on(parts.toArray(Index.Part[]::new)).named(catalogue.known(name));
            index = rows.get(0).flag("is_unique") ? index.asUnique() : index;
            index = text.where() == null ? index : index.where(text.where());
            all.computeIfAbsent(catalogue.known(table), key -> new ArrayList<>())
                    .add(new ReflectedIndex(index, null));
        }
        return all;
    }

    private Index.Part part(CatalogRow row, SqliteIndexText text, SqliteTableText table, int place) {
        String column = row.find("name");
        String expression =
                place < text.parts().size() ? text.parts().get(place).expression(row.find("coll")) : "";
        Index.Part part =
                column == null ? Index.Part.expression(expression) : Index.Part.column(catalogue.known(column));
        String usual = collation(table, column);
        String collation = row.find("coll");
        part = collation == null || collation.equalsIgnoreCase(usual) ? part : part.collation(collation);
        return row.flag("descending") ? part.desc() : part;
    }

    /** Returns the collation that an index has without saying so: that of the column. */
    private static String collation(SqliteTableText table, @Nullable String column) {
        return column == null ? BINARY : table.collations().getOrDefault(SqliteTableText.lower(column), BINARY);
    }

    /** Returns the name of an index with that of its database: several databases may have indexes of one name. */
    private static String id(CatalogRow row, String label) {
        return row.text("schema_name") + "." + row.text(label);
    }

    /** Returns the texts of the indexes, by their names with those of their databases. */
    private Map<String, SqliteIndexText> texts() {
        Map<String, SqliteIndexText> texts = new LinkedHashMap<>();
        List<String> selects = new ArrayList<>();
        for (String schema : catalogue.schemas()) {
            selects.add("SELECT ? AS schema_name, name, sql FROM " + SqliteCatalog.quoted(schema)
                    + ".sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        }
        String sql = String.join(" UNION ALL ", selects);
        for (CatalogRow row : catalogue.connection().query("texts of indexes", sql, catalogue.schemas())) {
            texts.put(id(row, "name"), SqliteIndexText.parse(row.text("sql")));
        }
        return texts;
    }
}
