package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyMatch;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of relations (catalog-pg-constraint.html).
 *
 * @param catalogue the relations
 */
record PostgresqlConstraints(PostgresqlCatalog catalogue) {

    private static final String FROM = " FROM " + PostgresqlCatalog.RELATIONS + """

            JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid
            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_constraint'::regclass
                AND des.objoid = k.oid AND des.objsubid = 0
            """;

    private static final String COLUMNS = """
            SELECT c.relname::text AS table_name, k.conname::text AS name, k.condeferrable::text AS deferrable,
                k.condeferred::text AS deferred, k.convalidated::text AS valid, des.description AS comment,
                """;

    private static final String KEY_COLUMNS = PostgresqlCatalog.columnNames("k.conrelid", "k.conkey") + " AS columns";

    private static final String ORDER = "c.relname, k.conname";

    /** Keys and unique constraints: the columns stored in their index without being part of the key are not in {@code conkey}. */
    private List<CatalogRow> keys(String what, String type) {
        return catalogue.rows(what, COLUMNS + KEY_COLUMNS + FROM, "k.contype = '" + type + "'", ORDER);
    }

    Map<String, PrimaryKeyConstraint> primaryKeys() {
        Map<String, PrimaryKeyConstraint> keys = new LinkedHashMap<>();
        for (CatalogRow row : keys("primary keys", "p")) {
            PrimaryKeyConstraint key = PrimaryKeyConstraint.of(columns(row, "columns"))
                    .named(catalogue.known(row.text("name")))
                    .checked(deferral(row));
            String comment = row.find("comment");
            keys.put(catalogue.table(row), comment == null ? key : key.comment(comment));
        }
        return keys;
    }

    private String[] columns(CatalogRow row, String label) {
        return catalogue.known(PostgresqlCatalog.elements(row.find(label))).toArray(String[]::new);
    }

    private static Deferral deferral(CatalogRow row) {
        return row.flag("deferred")
                ? Deferral.INITIALLY_DEFERRED
                : row.flag("deferrable") ? Deferral.DEFERRABLE : Deferral.UNSPECIFIED;
    }

    Map<String, List<UniqueConstraint>> uniqueConstraints() {
        return catalogue.byTable(keys("unique constraints", "u"), row -> {
            UniqueConstraint unique = UniqueConstraint.of(columns(row, "columns"))
                    .named(catalogue.known(row.text("name")))
                    .checked(deferral(row));
            String comment = row.find("comment");
            return comment == null ? unique : unique.comment(comment);
        });
    }

    Map<String, List<CheckConstraint>> checkConstraints() {
        String select = COLUMNS + "pg_catalog.pg_get_expr(k.conbin, k.conrelid) AS condition" + FROM;
        return catalogue.byTable(catalogue.rows("check constraints", select, "k.contype = 'c'", ORDER), row -> {
            CheckConstraint check = CheckConstraint.of(PostgresqlCatalog.withoutParentheses(row.text("condition")))
                    .named(catalogue.known(row.text("name")));
            String comment = row.find("comment");
            return comment == null ? check : check.comment(comment);
        });
    }

    Map<String, List<ForeignKeyConstraint>> foreignKeys() {
        String select = COLUMNS + KEY_COLUMNS + ", "
                + PostgresqlCatalog.columnNames("k.confrelid", "k.confkey") + " AS referred_columns,"
                + " rn.nspname::text AS referred_schema, rc.relname::text AS referred_table,"
                + " pg_catalog.pg_table_is_visible(rc.oid)::text AS visible,"
                + " k.confupdtype::text AS on_update, k.confdeltype::text AS on_delete, k.confmatchtype::text AS match"
                + FROM
                + "JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid"
                + " JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace";
        return catalogue.byTable(catalogue.rows("foreign keys", select, "k.contype = 'f'", ORDER), this::foreignKey);
    }

    private ForeignKeyConstraint foreignKey(CatalogRow row) {
        ForeignKeyRules rules = new ForeignKeyRules(
                action(row.text("on_delete")),
                action(row.text("on_update")),
                row.text("match").equals("f") ? ForeignKeyMatch.FULL : null,
                deferral(row),
                false);
        return new ForeignKeyConstraint(
                catalogue.known(row.text("name")),
                List.of(columns(row, "columns")),
                new TableName(schema(row), catalogue.known(row.text("referred_table"))),
                List.of(columns(row, "referred_columns")),
                rules,
                row.find("comment"));
    }

    /**
     * Returns the schema of the referred table: none if its name alone finds it, unless it is the schema that was asked for, or schemas are
     * always to be named.
     */
    private @Nullable String schema(CatalogRow row) {
        String schema = row.text("referred_schema");
        boolean asked = schema.equals(catalogue.filter().schema());
        return row.flag("visible") && !asked && !catalogue.filter().schemasNamed() ? null : catalogue.known(schema);
    }

    private static @Nullable ForeignKeyAction action(String letter) {
        return switch (letter) {
            case "r" -> ForeignKeyAction.RESTRICT;
            case "c" -> ForeignKeyAction.CASCADE;
            case "n" -> ForeignKeyAction.SET_NULL;
            case "d" -> ForeignKeyAction.SET_DEFAULT;
            default -> null; // NO ACTION
        };
    }
}
