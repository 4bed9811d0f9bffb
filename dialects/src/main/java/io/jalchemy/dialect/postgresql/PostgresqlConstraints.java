package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyMatch;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.sql.SQLException;
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

    /** What a partition has from its table, and what a table has of its own partitions, is not among what was declared. */
    private static final String OWN = " AND k.conparentid = 0";

    private static final String ORDER = "c.relname, k.conname";

    /** Returns rows of keys and unique constraints, with the columns that their index stores beside those of the key. */
    private List<CatalogRow> keys(String what, String type) throws SQLException {
        String nulls = catalogue.isAtLeast(15) ? "i.indnullsnotdistinct::text" : "'false'";
        String stored = PostgresqlCatalog.columnNames("k.conrelid", "(i.indkey::int2[])[i.indnkeyatts:i.indnatts - 1]");
        String select = COLUMNS + KEY_COLUMNS + ", " + stored + " AS included, " + nulls + " AS nulls_not_distinct"
                + period() + FROM + "JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid";
        return catalogue.rows(what, select, "k.contype = '" + type + "'" + (type.equals("p") ? "" : OWN), ORDER);
    }

    Map<String, PrimaryKeyConstraint> primaryKeys() throws SQLException {
        Map<String, PrimaryKeyConstraint> keys = new LinkedHashMap<>();
        for (CatalogRow row : keys("primary keys", "p")) {
            keys.put(
                    catalogue.table(row),
                    PrimaryKeyConstraint.of(columns(row, "columns"))
                            .named(catalogue.known(row.text("name")))
                            .checked(deferral(row))
                            .include(columns(row, "included"))
                            .with(details(row)));
        }
        return keys;
    }

    /** Returns the text of whether a constraint is about periods: since version 18, {@code WITHOUT OVERLAPS} and {@code PERIOD}. */
    private String period() throws SQLException {
        return catalogue.isAtLeast(18) ? ", k.conperiod::text AS period" : ", 'false' AS period";
    }

    private ConstraintDetails details(CatalogRow row) {
        if (row.values().containsKey("period") && row.flag("period")) {
            catalogue
                    .connection()
                    .warn(
                            "Constraint " + row.text("name") + " of table " + row.text("table_name")
                                    + " is about periods"
                                    + " (WITHOUT OVERLAPS or PERIOD). That is not reflected: it is taken for one of the columns.");
        }
        return ConstraintDetails.DEFAULTS.withComment(row.find("comment"));
    }

    private String[] columns(CatalogRow row, String label) {
        return catalogue.known(PostgresqlCatalog.elements(row.find(label))).toArray(String[]::new);
    }

    static Deferral deferral(CatalogRow row) {
        return row.flag("deferred")
                ? Deferral.INITIALLY_DEFERRED
                : row.flag("deferrable") ? Deferral.DEFERRABLE : Deferral.UNSPECIFIED;
    }

    Map<String, List<UniqueConstraint>> uniqueConstraints() throws SQLException {
        return catalogue.byTable(keys("unique constraints", "u"), row -> {
            UniqueConstraint unique = UniqueConstraint.of(columns(row, "columns"))
                    .named(catalogue.known(row.text("name")))
                    .checked(deferral(row))
                    .include(columns(row, "included"))
                    .with(details(row));
            return row.flag("nulls_not_distinct") ? unique.nullsNotDistinct() : unique;
        });
    }

    Map<String, List<CheckConstraint>> checkConstraints() {
        String select = COLUMNS + "k.connoinherit::text AS no_inherit,"
                + " pg_catalog.pg_get_expr(k.conbin, k.conrelid) AS condition" + FROM;
        return catalogue.byTable(
                catalogue.rows(
                        "check constraints",
                        select,
                        "k.contype = 'c' AND (k.conislocal OR NOT c.relispartition)",
                        ORDER),
                row -> {
                    CheckConstraint check = CheckConstraint.of(
                                    PostgresqlCatalog.withoutParentheses(row.text("condition")))
                            .named(catalogue.known(row.text("name")))
                            .with(details(row));
                    check = row.flag("valid") ? check : check.notValid();
                    return row.flag("no_inherit") ? check.noInherit() : check;
                });
    }

    Map<String, List<ForeignKeyConstraint>> foreignKeys() throws SQLException {
        String setColumns = catalogue.isAtLeast(15)
                ? " " + PostgresqlCatalog.columnNames("k.conrelid", "k.confdelsetcols") + " AS set_columns,"
                : " NULL AS set_columns,";
        String select = COLUMNS + KEY_COLUMNS + ", "
                + PostgresqlCatalog.columnNames("k.confrelid", "k.confkey") + " AS referred_columns,"
                + " rn.nspname::text AS referred_schema, rc.relname::text AS referred_table,"
                + " pg_catalog.pg_table_is_visible(rc.oid)::text AS visible,"
                + setColumns
                + " k.confupdtype::text AS on_update, k.confdeltype::text AS on_delete, k.confmatchtype::text AS match"
                + period()
                + FROM
                + "JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid"
                + " JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace";
        return catalogue.byTable(
                catalogue.rows("foreign keys", select, "k.contype = 'f'" + OWN, ORDER), this::foreignKey);
    }

    private ForeignKeyConstraint foreignKey(CatalogRow row) {
        ForeignKeyRules rules = new ForeignKeyRules(
                action(row.text("on_delete")),
                List.of(columns(row, "set_columns")),
                action(row.text("on_update")),
                row.text("match").equals("f") ? ForeignKeyMatch.FULL : null,
                deferral(row),
                false,
                row.flag("valid"));
        return new ForeignKeyConstraint(
                catalogue.known(row.text("name")),
                List.of(columns(row, "columns")),
                new TableName(
                        catalogue.schema(row.text("referred_schema"), row.flag("visible")),
                        catalogue.known(row.text("referred_table"))),
                List.of(columns(row, "referred_columns")),
                rules,
                details(row));
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
