package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.ReflectedRelation;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.ViewCheckOption;
import io.jalchemy.sql.schema.ViewDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads which relations there are, their options, and what views consist of.
 *
 * @param catalogue the relations
 */
record PostgresqlRelations(PostgresqlCatalog catalogue) {

    private static final String LIST = """
            SELECT c.relname::text AS table_name, c.relkind::text AS kind, (c.relpersistence = 't')::text AS temporary,
                des.description AS comment
            FROM\s""" + PostgresqlCatalog.RELATIONS + """

            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_class'::regclass
                AND des.objoid = c.oid AND des.objsubid = 0
            """;

    /** The tables that one inherits from, or is a partition of; in the order in which they were named. */
    private static final String OPTIONS = """
            SELECT c.relname::text AS table_name, (c.relpersistence = 'u')::text AS unlogged, c.reloptions::text AS storage,
                c.relispartition::text AS is_partition, pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bounds,
                CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by,
                CASE WHEN c.relkind = 'r' AND am.amname <> 'heap' THEN am.amname::text END AS method,
                ts.spcname::text AS tablespace,
                (SELECT pg_catalog.array_agg(pc.relname::text ORDER BY inh.inhseqno) FROM pg_catalog.pg_inherits inh
                    JOIN pg_catalog.pg_class pc ON pc.oid = inh.inhparent WHERE inh.inhrelid = c.oid)::text AS parents,
                (SELECT pg_catalog.array_agg(pn.nspname::text ORDER BY inh.inhseqno) FROM pg_catalog.pg_inherits inh
                    JOIN pg_catalog.pg_class pc ON pc.oid = inh.inhparent
                    JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
                    WHERE inh.inhrelid = c.oid)::text AS parent_schemas,
                (SELECT pg_catalog.array_agg(pg_catalog.pg_table_is_visible(inh.inhparent)::text ORDER BY inh.inhseqno)
                    FROM pg_catalog.pg_inherits inh WHERE inh.inhrelid = c.oid)::text AS parents_visible
            FROM\s""" + PostgresqlCatalog.RELATIONS + """

            LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace
            """;

    /** Views with the relations that their rule depends on: those that they read (catalog-pg-depend.html). */
    private static final String VIEWS = """
            SELECT c.relname::text AS table_name, c.relkind::text AS kind, c.relispopulated::text AS has_rows,
                pg_catalog.pg_get_viewdef(c.oid) AS definition, c.reloptions::text AS options,
                (c.relpersistence = 't')::text AS temporary, reads.names::text AS read_names,
                reads.schemas::text AS read_schemas, reads.visible::text AS read_visible
            FROM\s""" + PostgresqlCatalog.RELATIONS + """

            LEFT JOIN LATERAL (SELECT pg_catalog.array_agg(r.name ORDER BY r.schema_name, r.name) AS names,
                    pg_catalog.array_agg(r.schema_name ORDER BY r.schema_name, r.name) AS schemas,
                    pg_catalog.array_agg(r.visible ORDER BY r.schema_name, r.name) AS visible
                FROM (SELECT DISTINCT rc.relname::text AS name, rn.nspname::text AS schema_name,
                        pg_catalog.pg_table_is_visible(rc.oid)::text AS visible
                    FROM pg_catalog.pg_rewrite w
                    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = w.oid
                        AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> c.oid
                    JOIN pg_catalog.pg_class rc ON rc.oid = d.refobjid
                    JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
                    WHERE w.ev_class = c.oid AND rn.nspname NOT IN ('pg_catalog', 'information_schema')) r) reads ON true
            """;

    List<ReflectedRelation> list() {
        List<ReflectedRelation> relations = new ArrayList<>();
        for (CatalogRow row : catalogue.rows("relations", LIST, "", "c.relname")) {
            relations.add(new ReflectedRelation(
                    catalogue.table(row),
                    PostgresqlCatalog.kind(row.text("kind")),
                    row.flag("temporary"),
                    row.find("comment")));
        }
        return relations;
    }

    private List<TableName> names(CatalogRow row, String names, String schemas, String visible) {
        List<TableName> all = new ArrayList<>();
        List<String> schemaNames = PostgresqlCatalog.elements(row.find(schemas));
        List<String> flags = PostgresqlCatalog.elements(row.find(visible));
        for (String each : PostgresqlCatalog.elements(row.find(names))) {
            int i = all.size();
            String schema = catalogue.schema(schemaNames.get(i), flags.get(i).equals("true"));
            all.add(new TableName(schema, catalogue.known(each)));
        }
        return all;
    }

    Map<String, TableOptions> options() {
        Map<String, TableOptions> all = new LinkedHashMap<>();
        for (CatalogRow row : catalogue.rows("table options", OPTIONS, "c.relkind IN ('r', 'p')", "c.relname")) {
            TableOptions options = options(row);
            if (!options.values().isEmpty()) {
                all.put(catalogue.table(row), options);
            }
        }
        return all;
    }

    private TableOptions options(CatalogRow row) {
        TableOptions options = TableOptions.of("postgresql");
        List<String> parents = names(row, "parents", "parent_schemas", "parents_visible").stream()
                .map(TableName::key)
                .toList();
        if (row.flag("is_partition")) {
            options = options.set("partitionOf", parents.get(0)).set("forValues", bounds(row.text("bounds")));
        } else if (!parents.isEmpty()) {
            options = options.set("inherits", String.join(", ", parents));
        }
        String partitionBy = row.find("partition_by");
        options = partitionBy == null ? options : options.set("partitionBy", partitionBy);
        options = row.flag("unlogged") ? options.set("unlogged") : options;
        String method = row.find("method");
        options = method == null ? options : options.set("using", method);
        List<String> storage = new ArrayList<>();
        PostgresqlCatalog.storage(row.find("storage")).forEach((name, value) -> storage.add(name + " = " + value));
        options = storage.isEmpty() ? options : options.set("with", String.join(", ", storage));
        String tablespace = row.find("tablespace");
        return tablespace == null ? options : options.set("tablespace", tablespace);
    }

    private static String bounds(String text) {
        return text.startsWith("FOR VALUES ") ? text.substring("FOR VALUES ".length()) : text;
    }

    Map<String, ViewDefinition> viewDefinitions() {
        Map<String, ViewDefinition> definitions = new LinkedHashMap<>();
        for (CatalogRow row : catalogue.rows("view definitions", VIEWS, "c.relkind IN ('v', 'm')", "c.relname")) {
            definitions.put(catalogue.table(row), definition(row));
        }
        return definitions;
    }

    private ViewDefinition definition(CatalogRow row) {
        String text = row.text("definition").strip();
        ViewDefinition definition = ViewDefinition.of(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
        if (row.text("kind").equals("m")) {
            definition = definition.asMaterialized();
            definition = row.flag("has_rows") ? definition : definition.asWithoutData();
        }
        definition = row.flag("temporary") ? definition.asTemporary() : definition;
        for (Map.Entry<String, String> each :
                PostgresqlCatalog.storage(row.find("options")).entrySet()) {
            definition = each.getKey().equals("check_option")
                    ? definition.checkOption(
                            ViewCheckOption.valueOf(each.getValue().toUpperCase(Locale.ROOT)))
                    : definition.with(each.getKey(), each.getValue());
        }
        return new ViewDefinition(
                null,
                definition.sql(),
                List.of(),
                definition.materialized(),
                definition.withNoData(),
                definition.temporary(),
                definition.checkOption(),
                definition.options(),
                names(row, "read_names", "read_schemas", "read_visible"));
    }
}
