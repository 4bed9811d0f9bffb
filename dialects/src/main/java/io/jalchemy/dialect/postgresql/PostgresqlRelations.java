package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.ReflectedRelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads which relations there are, and what views consist of.
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

    private static final String DEFINITIONS = "SELECT c.relname::text AS table_name,"
            + " pg_catalog.pg_get_viewdef(c.oid) AS definition FROM " + PostgresqlCatalog.RELATIONS;

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

    Map<String, String> viewDefinitions() {
        Map<String, String> definitions = new LinkedHashMap<>();
        for (CatalogRow row : catalogue.rows("view definitions", DEFINITIONS, "c.relkind IN ('v', 'm')", "c.relname")) {
            String text = row.text("definition").strip();
            definitions.put(catalogue.table(row), text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
        }
        return definitions;
    }
}
