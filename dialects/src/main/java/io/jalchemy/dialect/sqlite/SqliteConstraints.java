package io.jalchemy.dialect.sqlite;

import io.jalchemy.dialect.sqlite.SqliteTableText.Kind;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints and indexes of tables: what there is from pragmas, names and what pragmas do not tell from the text of CREATE TABLE.
 *
 * @param catalogue the relations
 */
record SqliteConstraints(SqliteCatalog catalogue) {

    private static final String KEYS = "SELECT r.table_name, k.id, k.seq, k.\"table\" AS referred, k.\"from\" AS name,"
            + " k.\"to\" AS referred_name, k.on_update, k.on_delete, r.schema_name"
            + " FROM r JOIN pragma_foreign_key_list(r.table_name, r.schema_name) k"
            + " WHERE r.type = 'table' ORDER BY r.table_name, k.id DESC, k.seq";

    private static final String INDEXES =
            "SELECT r.table_name, i.name AS index_name, i.\"unique\" AS is_unique, i.origin,"
                    + " x.seqno, x.cid, x.name, x.\"desc\" AS descending, x.coll, r.schema_name"
                    + " FROM r JOIN pragma_index_list(r.table_name, r.schema_name) i"
                    + " JOIN pragma_index_xinfo(i.name, r.schema_name) x"
                    + " WHERE x.key = 1 AND i.origin <> 'pk' ORDER BY r.table_name, i.name, x.seqno";

    private static final Comparator<@Nullable String> NAMED_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    Map<String, PrimaryKeyConstraint> primaryKeys() {
        Map<String, SqliteTableText> texts = catalogue.texts();
        Map<String, Map<Long, String>> columns = keyColumns(catalogue.columns());
        Map<String, PrimaryKeyConstraint> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Map<Long, String>> each : columns.entrySet()) {
            PrimaryKeyConstraint key = PrimaryKeyConstraint.of(
                    catalogue.known(List.copyOf(each.getValue().values())).toArray(String[]::new));
            String name = null;
            for (SqliteTableText.Constraint constraint :
                    textOf(texts, each.getKey()).constraints()) {
                name = constraint.kind() == Kind.PRIMARY_KEY ? constraint.name() : name;
            }
            keys.put(catalogue.known(each.getKey()), name == null ? key : key.named(catalogue.known(name)));
        }
        return keys;
    }

    private static SqliteTableText textOf(Map<String, SqliteTableText> texts, String table) {
        return texts.getOrDefault(table, SqliteTableText.NOTHING);
    }

    /** Returns the columns of primary keys by their places, by tables. */
    private static Map<String, Map<Long, String>> keyColumns(List<CatalogRow> columns) {
        Map<String, Map<Long, String>> byTable = new LinkedHashMap<>();
        for (CatalogRow row : columns) {
            Long place = row.number("pk");
            if (place != null && place > 0) {
                byTable.computeIfAbsent(row.text("table_name"), table -> new TreeMap<>())
                        .put(place, row.text("name"));
            }
        }
        return byTable;
    }

    Map<String, List<CheckConstraint>> checkConstraints() {
        Map<String, List<CheckConstraint>> checks = new LinkedHashMap<>();
        catalogue.texts().forEach((table, text) -> {
            List<CheckConstraint> all = new ArrayList<>();
            for (SqliteTableText.Constraint each : text.constraints()) {
                if (each.kind() == Kind.CHECK) {
                    CheckConstraint check = CheckConstraint.of(Objects.requireNonNull(each.text()));
                    all.add(each.name() == null ? check : check.named(catalogue.known(each.name())));
                }
            }
            all.sort(Comparator.comparing(Constraint::name, NAMED_FIRST));
            checks.put(catalogue.known(table), all);
        });
        return checks;
    }

    // ---- foreign keys

    Map<String, List<ForeignKeyConstraint>> foreignKeys() {
        Map<String, SqliteTableText> texts = catalogue.texts();
        Map<String, List<ForeignKeyConstraint>> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<CatalogRow>> table :
                SqliteCatalog.byTable(catalogue.rows("foreign keys", KEYS)).entrySet()) {
            List<SqliteTableText.Constraint> unused =
                    new ArrayList<>(textOf(texts, table.getKey()).constraints());
            Map<String, List<CatalogRow>> byKey = new LinkedHashMap<>();
            for (CatalogRow row : table.getValue()) {
                byKey.computeIfAbsent(row.text("id"), id -> new ArrayList<>()).add(row);
            }
            List<ForeignKeyConstraint> keys = new ArrayList<>();
            byKey.values().forEach(rows -> keys.add(foreignKey(rows, unused)));
            keys.sort(Comparator.comparing(Constraint::name, NAMED_FIRST));
            all.put(catalogue.known(table.getKey()), keys);
        }
        return all;
    }

    private ForeignKeyConstraint foreignKey(List<CatalogRow> rows, List<SqliteTableText.Constraint> unused) {
        CatalogRow first = rows.get(0);
        String referred = first.text("referred");
        List<String> columns = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (CatalogRow row : rows) {
            columns.add(row.text("name"));
            String target = row.find("referred_name");
            if (target != null) {
                targets.add(target);
            }
        }
        if (targets.isEmpty()) {
            targets = keyOf(referred, columns, first.text("schema_name"));
        }
        SqliteTableText.Constraint text = taken(unused, columns, referred);
        ForeignKeyRules rules = new ForeignKeyRules(
                action(first.text("on_delete")), action(first.text("on_update")), null, text.deferral(), false);
        String schema = catalogue.filter().schema();
        return new ForeignKeyConstraint(
                catalogue.knownOrNull(text.name()),
                catalogue.known(columns),
                new TableName(catalogue.knownOrNull(schema), catalogue.known(referred)),
                catalogue.known(targets),
                rules,
                null);
    }

    /** Returns what the table's text says of the foreign key, and removes it, so that another of the same columns gets the next. */
    private static SqliteTableText.Constraint taken(
            List<SqliteTableText.Constraint> unused, List<String> columns, String referred) {
        for (SqliteTableText.Constraint each : unused) {
            if (each.matches(Kind.FOREIGN_KEY, columns) && referred.equalsIgnoreCase(each.text())) {
                unused.remove(each);
                return each;
            }
        }
        return SqliteTableText.Constraint.unknown(Kind.FOREIGN_KEY, columns);
    }

    /** Returns the primary key of the table that a foreign key refers to which names no columns; they have its own names if it is not there. */
    private List<String> keyOf(String table, List<String> columns, String schema) {
        String sql = "SELECT m.name AS table_name, c.name, c.pk FROM \"" + schema.replace("\"", "\"\"")
                + "\".sqlite_master m JOIN pragma_table_xinfo(m.name, ?) c WHERE m.type = 'table' AND c.pk > 0";
        List<CatalogRow> rows = catalogue.connection().query("primary keys", sql, List.of(schema));
        for (Map.Entry<String, Map<Long, String>> each : keyColumns(rows).entrySet()) {
            if (SqliteTableText.lower(each.getKey()).equals(SqliteTableText.lower(table))
                    && each.getValue().size() == columns.size()) {
                return List.copyOf(each.getValue().values());
            }
        }
        return columns;
    }

    private static @Nullable ForeignKeyAction action(String words) {
        return switch (words) {
            case "RESTRICT" -> ForeignKeyAction.RESTRICT;
            case "CASCADE" -> ForeignKeyAction.CASCADE;
            case "SET NULL" -> ForeignKeyAction.SET_NULL;
            case "SET DEFAULT" -> ForeignKeyAction.SET_DEFAULT;
            default -> null; // NO ACTION
        };
    }

    // ---- unique constraints and indexes

    /** Rows for each column of each index that is not the primary key's, by indexes. */
    private Map<String, List<CatalogRow>> indexRows(boolean ofConstraints) {
        Map<String, List<CatalogRow>> byIndex = new LinkedHashMap<>();
        for (CatalogRow row : catalogue.rows("indexes", INDEXES)) {
            if (row.text("origin").equals("u") == ofConstraints) {
                byIndex.computeIfAbsent(
                                row.text("table_name") + '\u0000' + row.text("index_name"), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return byIndex;
    }

    Map<String, List<UniqueConstraint>> uniqueConstraints() {
        Map<String, SqliteTableText> texts = catalogue.texts();
        Map<String, List<UniqueConstraint>> all = new LinkedHashMap<>();
        for (List<CatalogRow> rows : indexRows(true).values()) {
            String table = rows.get(0).text("table_name");
            List<String> columns = new ArrayList<>();
            rows.forEach(row -> columns.add(row.text("name")));
            UniqueConstraint unique =
                    UniqueConstraint.of(catalogue.known(columns).toArray(String[]::new));
            String name = null;
            for (SqliteTableText.Constraint each : textOf(texts, table).constraints()) {
                if (name == null && each.matches(Kind.UNIQUE, columns)) {
                    name = each.name();
                }
            }
            all.computeIfAbsent(catalogue.known(table), key -> new ArrayList<>())
                    .add(name == null ? unique : unique.named(catalogue.known(name)));
        }
        all.values()
                .forEach(each -> each.sort(Comparator.comparing(Constraint::name, NAMED_FIRST)
                        .thenComparing(unique -> String.join("\u0000", unique.columns()))));
        return all;
    }

    Map<String, List<ReflectedIndex>> indexes() {
        Map<String, List<ReflectedIndex>> all = new LinkedHashMap<>();
        Map<String, List<CatalogRow>> byIndex = indexRows(false);
        Map<String, SqliteIndexText> texts = byIndex.isEmpty() ? Map.of() : indexTexts();
        for (List<CatalogRow> rows : byIndex.values()) {
            String name = rows.get(0).text("index_name");
            SqliteIndexText text = texts.getOrDefault(name, new SqliteIndexText(List.of(), null));
            List<Index.Part> parts = new ArrayList<>();
            for (CatalogRow row : rows) {
                parts.add(part(row, text, parts.size()));
            }
            Index index = Index.on(parts.toArray(Index.Part[]::new)).named(catalogue.known(name));
            index = rows.get(0).flag("is_unique") ? index.asUnique() : index;
            index = text.where() == null ? index : index.where(text.where());
            all.computeIfAbsent(catalogue.known(rows.get(0).text("table_name")), table -> new ArrayList<>())
                    .add(new ReflectedIndex(index, null));
        }
        return all;
    }

    private Index.Part part(CatalogRow row, SqliteIndexText text, int place) {
        String column = row.find("name");
        String expression = place < text.parts().size() ? text.parts().get(place) : "";
        Index.Part part =
                column == null ? Index.Part.expression(expression) : Index.Part.column(catalogue.known(column));
        return row.flag("descending") ? part.desc() : part;
    }

    /** Returns the texts of the indexes of the relations, by name. */
    private Map<String, SqliteIndexText> indexTexts() {
        Map<String, SqliteIndexText> texts = new LinkedHashMap<>();
        for (String schema : catalogue.schemas()) {
            String sql = "SELECT name, sql FROM \"" + schema.replace("\"", "\"\"")
                    + "\".sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
            for (CatalogRow row : catalogue.connection().query("texts of indexes", sql, List.of())) {
                texts.put(row.text("name"), SqliteIndexText.parse(row.text("sql")));
            }
        }
        return texts;
    }
}
