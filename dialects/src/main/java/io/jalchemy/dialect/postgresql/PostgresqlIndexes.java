package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.sql.schema.Index;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the indexes of relations (catalog-pg-index.html).
 *
 * @param catalogue the relations
 */
record PostgresqlIndexes(PostgresqlCatalog catalogue) {

    /** A row for each column of each index; those behind the key are stored only. */
    private static final String SELECT = """
            SELECT c.relname::text AS table_name, ic.relname::text AS name, ic.oid::text AS oid, i.indisunique::text AS is_unique,
                am.amname::text AS method, pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS condition,
                k.conname::text AS constraint_name, des.description AS comment, ts.spcname::text AS tablespace,
                ic.reloptions::text AS storage, (p.place > i.indnkeyatts)::text AS included,
                col.attname::text AS column_name,
                pg_catalog.pg_get_indexdef(ic.oid, p.place, false) AS definition,
                i.indoption[p.place - 1]::text AS option,
                CASE WHEN NOT opc.opcdefault OR opc.opcintype IS NULL THEN
                    CASE WHEN pg_catalog.pg_opclass_is_visible(opc.oid) THEN '' ELSE quote_ident(opn.nspname) || '.' END
                    || quote_ident(opc.opcname) END AS operator_class,
                CASE WHEN co.oid IS NOT NULL AND co.oid <> coalesce(col.attcollation, et.typcollation) THEN
                    CASE WHEN pg_catalog.pg_collation_is_visible(co.oid) THEN '' ELSE quote_ident(cn.nspname) || '.' END
                    || quote_ident(co.collname) END AS collation,
                $nulls AS nulls_not_distinct
            FROM\s""" + PostgresqlCatalog.RELATIONS + """

            JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND NOT i.indisprimary
            JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
            JOIN pg_catalog.pg_am am ON am.oid = ic.relam
            CROSS JOIN LATERAL pg_catalog.generate_series(1, i.indnatts::int) AS p (place)
            JOIN pg_catalog.pg_attribute ia ON ia.attrelid = ic.oid AND ia.attnum = p.place
            JOIN pg_catalog.pg_type et ON et.oid = ia.atttypid
            LEFT JOIN pg_catalog.pg_attribute col ON col.attrelid = c.oid AND col.attnum = i.indkey[p.place - 1]
            LEFT JOIN pg_catalog.pg_opclass opc ON opc.oid = i.indclass[p.place - 1]
            LEFT JOIN pg_catalog.pg_namespace opn ON opn.oid = opc.opcnamespace
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = i.indcollation[p.place - 1]
            LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
            LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = ic.reltablespace
            LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = ic.oid AND k.conrelid = c.oid AND k.contype IN ('u', 'x')
            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_class'::regclass
                AND des.objoid = ic.oid AND des.objsubid = 0
            """;

    private static final int DESCENDING = 1;

    Map<String, List<ReflectedIndex>> read() throws SQLException {
        String nulls = catalogue.isAtLeast(15) ? "i.indnullsnotdistinct::text" : "'false'";
        Map<String, List<CatalogRow>> byIndex = new LinkedHashMap<>();
        for (CatalogRow row :
                catalogue.rows("indexes", SELECT.replace("$nulls", nulls), "", "c.relname, ic.relname, p.place")) {
            byIndex.computeIfAbsent(row.text("oid"), oid -> new ArrayList<>()).add(row);
        }
        Map<String, List<ReflectedIndex>> indexes = new LinkedHashMap<>();
        for (List<CatalogRow> parts : byIndex.values()) {
            indexes.computeIfAbsent(catalogue.table(parts.get(0)), table -> new ArrayList<>())
                    .add(index(parts));
        }
        return indexes;
    }

    private ReflectedIndex index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<Index.Part> parts = new ArrayList<>();
        for (CatalogRow row : rows) {
            if (!row.flag("included")) {
                parts.add(part(row));
            }
        }
        Index index = Index.on(parts.toArray(Index.Part[]::new)).named(catalogue.known(first.text("name")));
        if (first.flag("is_unique")) {
            index = index.asUnique();
        }
        String condition = first.find("condition");
        if (condition != null) {
            index = index.where(PostgresqlCatalog.withoutParentheses(condition));
        }
        String constraint = first.find("constraint_name");
        return new ReflectedIndex(index, constraint == null ? null : catalogue.known(constraint));
    }

    private Index.Part part(CatalogRow row) {
        String column = row.find("column_name");
        Index.Part part = column == null
                ? Index.Part.expression(PostgresqlCatalog.withoutParentheses(row.text("definition")))
                : Index.Part.column(catalogue.known(column));
        return (options(row) & DESCENDING) == 0 ? part : part.desc();
    }

    private static long options(CatalogRow row) {
        Long options = row.number("option");
        return options == null ? 0 : options;
    }
}
