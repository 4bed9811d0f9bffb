package io.jalchemy.dialect.sqlite;

import io.jalchemy.dialect.sqlite.SqliteTableText.Kind;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
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

    private static final Comparator<@Nullable String> NAMED_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    Map<String, PrimaryKeyConstraint> primaryKeys() {
        Map<String, SqliteTableText> texts = catalogue.texts();
        Map<String, Map<Long, String>> columns = keyColumns(catalogue.columns());
        Map<String, PrimaryKeyConstraint> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Map<Long, String>> each : columns.entrySet()) {
            PrimaryKeyConstraint key = PrimaryKeyConstraint.of(
                    catalogue.known(List.copyOf(each.getValue().values())).toArray(String[]::new));
            SqliteTableText.Constraint text = textOf(texts, each.getKey())
                    .find(Kind.PRIMARY_KEY, List.copyOf(each.getValue().values()));
            key = key.with(text.details());
            keys.put(
                    catalogue.known(each.getKey()),
                    text.name() == null ? key : key.named(catalogue.known(text.name())));
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
                    CheckConstraint check = CheckConstraint.of(Objects.requireNonNull(each.text()))
                            .with(each.details());
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
        List<CatalogRow> references = catalogue.rows("foreign keys", KEYS);
        SqliteReferred referred = SqliteReferred.read(catalogue, references);
        for (Map.Entry<String, List<CatalogRow>> table :
                SqliteCatalog.byTable(references).entrySet()) {
            List<SqliteTableText.Constraint> unused =
                    new ArrayList<>(textOf(texts, table.getKey()).constraints());
            Map<String, List<CatalogRow>> byKey = new LinkedHashMap<>();
            for (CatalogRow row : table.getValue()) {
                byKey.computeIfAbsent(row.text("id"), id -> new ArrayList<>()).add(row);
            }
            List<ForeignKeyConstraint> keys = new ArrayList<>();
            byKey.values().forEach(rows -> keys.add(foreignKey(rows, unused, referred)));
            keys.sort(Comparator.comparing(Constraint::name, NAMED_FIRST));
            all.put(catalogue.known(table.getKey()), keys);
        }
        return all;
    }

    private ForeignKeyConstraint foreignKey(
            List<CatalogRow> rows, List<SqliteTableText.Constraint> unused, SqliteReferred tables) {
        CatalogRow first = rows.get(0);
        String referred = first.text("referred");
        List<String> columns = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (CatalogRow row : rows) {
            columns.add(row.text("name"));
            String target = row.find("referred_name");
            if (target != null) {
                targets.add(tables.column(first.text("schema_name"), referred, target));
            }
        }
        if (targets.isEmpty()) {
            targets = tables.key(first.text("schema_name"), referred, columns);
        }
        SqliteTableText.Constraint text = taken(unused, columns, referred);
        ForeignKeyRules rules = new ForeignKeyRules(
                action(first.text("on_delete")),
                List.of(),
                action(first.text("on_update")),
                null,
                text.deferral(),
                false,
                true);
        String schema = catalogue.filter().schema();
        return new ForeignKeyConstraint(
                catalogue.knownOrNull(text.name()),
                catalogue.known(columns),
                new TableName(
                        catalogue.knownOrNull(schema),
                        catalogue.known(tables.table(first.text("schema_name"), referred))),
                catalogue.known(targets),
                rules,
                ConstraintDetails.DEFAULTS);
    }

    /** Returns the foreign key as the table's text has it, and removes it there, so that another of the same columns gets the next. */
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

    private static @Nullable ForeignKeyAction action(String words) {
        return switch (words) {
            case "RESTRICT" -> ForeignKeyAction.RESTRICT;
            case "CASCADE" -> ForeignKeyAction.CASCADE;
            case "SET NULL" -> ForeignKeyAction.SET_NULL;
            case "SET DEFAULT" -> ForeignKeyAction.SET_DEFAULT;
            default -> null; // NO ACTION
        };
    }

    // ---- unique constraints

    Map<String, List<UniqueConstraint>> uniqueConstraints() {
        Map<String, SqliteTableText> texts = catalogue.texts();
        Map<String, List<UniqueConstraint>> all = new LinkedHashMap<>();
        for (List<CatalogRow> rows : new SqliteIndexes(catalogue).rows(true)) {
            String table = rows.get(0).text("table_name");
            List<String> columns = new ArrayList<>();
            rows.forEach(row -> columns.add(row.text("name")));
            UniqueConstraint unique =
                    UniqueConstraint.of(catalogue.known(columns).toArray(String[]::new));
            SqliteTableText.Constraint text = textOf(texts, table).find(Kind.UNIQUE, columns);
            unique = unique.with(text.details());
            all.computeIfAbsent(catalogue.known(table), key -> new ArrayList<>())
                    .add(text.name() == null ? unique : unique.named(catalogue.known(text.name())));
        }
        all.values()
                .forEach(each -> each.sort(Comparator.comparing(Constraint::name, NAMED_FIRST)
                        .thenComparing(unique -> String.join("\u0000", unique.columns()))));
        return all;
    }
}
