package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.SchemaExpression;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the types that are objects of a schema: enums, domains and composite types (catalog-pg-type.html).
 *
 * @param catalogue its filter says in which schema; only that is asked of it
 */
record PostgresqlNamedTypes(PostgresqlCatalog catalogue) {

    private static final String TYPES = """
            SELECT t.oid::text AS oid, t.typname::text AS name, n.nspname::text AS schema_name,
                pg_catalog.pg_type_is_visible(t.oid)::text AS visible, des.description AS comment,
                $more
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_type'::regclass
                AND des.objoid = t.oid AND des.objsubid = 0
            """;

    private static final String LABELS = """
            (SELECT pg_catalog.array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e
                WHERE e.enumtypid = t.oid)::text AS labels""";

    private static final String DOMAINS =
            TYPES.replace("$more", """
            pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base, $last AS last_base, t.typnotnull::text AS not_null,
                t.typdefault AS value,
                CASE WHEN t.typcollation <> bt.typcollation THEN quote_ident(co.collname) END AS collation,
                (SELECT pg_catalog.array_agg(k.conname::text ORDER BY k.conname) FROM pg_catalog.pg_constraint k
                    WHERE k.contypid = t.oid AND k.contype = 'c')::text AS check_names,
                (SELECT pg_catalog.array_agg(pg_catalog.pg_get_expr(k.conbin, 0) ORDER BY k.conname)
                    FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c')::text AS conditions,
                (SELECT pg_catalog.array_agg(k.convalidated::text ORDER BY k.conname) FROM pg_catalog.pg_constraint k
                    WHERE k.contypid = t.oid AND k.contype = 'c')::text AS validated""".replace("$last", PostgresqlTypeReader.baseOf("t"))) + """
            LEFT JOIN pg_catalog.pg_type bt ON bt.oid = t.typbasetype
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = t.typcollation
            """;

    private static final String ATTRIBUTES = """
            SELECT c.relname::text AS name, n.nspname::text AS schema_name,
                pg_catalog.pg_type_is_visible(c.reltype)::text AS visible, des.description AS comment,
                a.attname::text AS attribute, $type
            FROM\s""".replace("$type", PostgresqlTypeReader.SELECTED)
            + PostgresqlCatalog.RELATIONS + """

            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            """ + PostgresqlTypeReader.JOINED + """

            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_type'::regclass
                AND des.objoid = c.reltype AND des.objsubid = 0
            """;

    private List<CatalogRow> rows(String what, String select, String condition, String oid, String order) {
        List<String> parameters = new ArrayList<>();
        String schema = PostgresqlCatalog.inSchema(
                oid, "pg_type_is_visible", catalogue.filter().schema(), parameters);
        return catalogue
                .connection()
                .query(what, select + " WHERE " + condition + " AND " + schema + " ORDER BY " + order, parameters);
    }

    private TableName name(CatalogRow row) {
        return new TableName(
                catalogue.schema(row.text("schema_name"), row.flag("visible")), catalogue.known(row.text("name")));
    }

    List<EnumType> enumTypes() {
        List<EnumType> types = new ArrayList<>();
        for (CatalogRow row :
                rows("enum types", TYPES.replace("$more", LABELS), "t.typtype = 'e'", "t.oid", "t.typname")) {
            List<String> labels = PostgresqlCatalog.elements(row.find("labels"));
            if (labels.isEmpty()) {
                catalogue.connection().warn("Enum type " + name(row) + " has no labels and is left out.");
            } else {
                types.add(new EnumType(name(row), labels, row.find("comment")));
            }
        }
        return types;
    }

    List<Domain> domains() {
        List<Domain> domains = new ArrayList<>();
        for (CatalogRow row : rows("domains", DOMAINS, "t.typtype = 'd'", "t.oid", "t.typname")) {
            domains.add(domain(row));
        }
        return domains;
    }

    /** Returns the domain that is the type of a column; all domains are read at once. */
    Domain domainOf(CatalogRow column) {
        String oid = column.text("element_oid");
        String all = DOMAINS + " WHERE t.typtype = 'd' AND n.nspname NOT IN ('pg_catalog') ORDER BY t.typname";
        for (CatalogRow row : catalogue.connection().query("domains", all, List.of())) {
            if (row.text("oid").equals(oid)) {
                return domain(row);
            }
        }
        throw new IllegalStateException("A column is of domain " + column.text("type") + ", which is not listed");
    }

    private Domain domain(CatalogRow row) {
        List<String> names = PostgresqlCatalog.elements(row.find("check_names"));
        List<String> conditions = PostgresqlCatalog.elements(row.find("conditions"));
        List<String> validated = PostgresqlCatalog.elements(row.find("validated"));
        List<CheckConstraint> checks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            CheckConstraint check = CheckConstraint.of(PostgresqlCatalog.withoutParentheses(conditions.get(i)))
                    .named(catalogue.known(names.get(i)));
            checks.add(validated.get(i).equals("true") ? check : check.notValid());
        }
        String value = row.find("value");
        SqlType<?> last = PostgresqlTypeReader.base(row.text("last_base"));
        String named = row.text("base");
        SqlType<?> base =
                named.equals(row.text("last_base")) ? last : last.withNativeName(named); // over another domain
        return new Domain(
                name(row),
                base,
                row.find("collation"),
                value == null ? null : SchemaExpression.of(value),
                row.flag("not_null"),
                checks,
                row.find("comment"));
    }

    List<CompositeType> compositeTypes() {
        PostgresqlTypeReader types = new PostgresqlTypeReader(catalogue);
        Map<TableName, CompositeType> byName = new LinkedHashMap<>();
        for (CatalogRow row :
                rows("composite types", ATTRIBUTES, "c.relkind = 'c'", "c.reltype", "c.relname, a.attnum")) {
            TableName name = name(row);
            String attribute = catalogue.known(row.text("attribute"));
            CompositeType before = byName.getOrDefault(name, new CompositeType(name, List.of(), row.find("comment")));
            byName.put(
                    name,
                    before.with(new CompositeType.Attribute(
                            attribute, types.withoutCollation(row, name + "." + attribute), row.find("collation"))));
        }
        return List.copyOf(byName.values());
    }
}
