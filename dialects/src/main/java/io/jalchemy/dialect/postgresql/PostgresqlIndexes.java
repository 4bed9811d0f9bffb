package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.ExclusionConstraint;
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
                k.conname::text AS constraint_name, k.contype::text AS constraint_type,
                k.condeferrable::text AS deferrable, k.condeferred::text AS deferred,
                kdes.description AS constraint_comment, des.description AS comment, ts.spcname::text AS tablespace,
                ic.reloptions::text AS storage, (p.place > i.indnkeyatts)::text AS included,
                col.attname::text AS column_name,
                pg_catalog.pg_get_indexdef(ic.oid, p.place, false) AS definition,
                i.indoption[p.place - 1]::text AS option,
                CASE WHEN NOT opc.opcdefault THEN
                    CASE WHEN pg_catalog.pg_opclass_is_visible(opc.oid) THEN '' ELSE quote_ident(opn.nspname) || '.' END
                    || quote_ident(opc.opcname) END AS operator_class,
                CASE WHEN co.oid IS NOT NULL AND co.oid <> coalesce(col.attcollation, et.typcollation) THEN
                    CASE WHEN pg_catalog.pg_collation_is_visible(co.oid) THEN '' ELSE quote_ident(cn.nspname) || '.' END
                    || quote_ident(co.collname) END AS collation,
                CASE WHEN k.contype = 'x' THEN
                    CASE WHEN pg_catalog.pg_operator_is_visible(k.conexclop[p.place]) THEN op.oprname::text
                    ELSE 'OPERATOR(' || quote_ident(opns.nspname) || '.' || op.oprname || ')' END END AS operator,
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
            LEFT JOIN pg_catalog.pg_operator op ON k.contype = 'x' AND op.oid = k.conexclop[p.place]
            LEFT JOIN pg_catalog.pg_namespace opns ON opns.oid = op.oprnamespace
            LEFT JOIN pg_catalog.pg_description kdes ON kdes.classoid = 'pg_catalog.pg_constraint'::regclass
                AND kdes.objoid = k.oid AND kdes.objsubid = 0
            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_class'::regclass
                AND des.objoid = ic.oid AND des.objsubid = 0
            """;

    /** Leaves out what a partition has from its table. */
    private static final String OWN =
            "NOT EXISTS (SELECT 1 FROM pg_catalog.pg_inherits inh WHERE inh.inhrelid = ic.oid)";

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /** Returns the rows of each index, in its order. */
    private List<List<CatalogRow>> rows() throws SQLException {
        String nulls = catalogue.isAtLeast(15) ? "i.indnullsnotdistinct::text" : "'false'";
        Map<String, List<CatalogRow>> byIndex = new LinkedHashMap<>();
        for (CatalogRow row :
                catalogue.rows("indexes", SELECT.replace("$nulls", nulls), OWN, "c.relname, ic.relname, p.place")) {
            byIndex.computeIfAbsent(row.text("oid"), oid -> new ArrayList<>()).add(row);
        }
        return List.copyOf(byIndex.values());
    }

    Map<String, List<ReflectedIndex>> indexes() throws SQLException {
        Map<String, List<ReflectedIndex>> indexes = new LinkedHashMap<>();
        for (List<CatalogRow> rows : rows()) {
            indexes.computeIfAbsent(catalogue.table(rows.get(0)), table -> new ArrayList<>())
                    .add(index(rows));
        }
        return indexes;
    }

    private ReflectedIndex index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<Index.Part> parts = new ArrayList<>();
        List<String> included = new ArrayList<>();
        for (CatalogRow row : rows) {
            if (row.flag("included")) {
                included.add(catalogue.known(row.text("column_name")));
            } else {
                parts.add(part(row));
            }
        }
        Index index = Index.on(parts.toArray(Index.Part[]::new)).named(catalogue.known(first.text("name")));
        index = first.flag("is_unique") ? index.asUnique() : index;
        String condition = first.find("condition");
        index = condition == null ? index : index.where(PostgresqlCatalog.withoutParentheses(condition));
        String constraint = first.find("constraint_name");
        return new ReflectedIndex(
                withOptions(index, first, included), constraint == null ? null : catalogue.known(constraint));
    }

    private static Index withOptions(Index index, CatalogRow row, List<String> included) {
        String method = row.text("method");
        Index given = method.equals("btree") ? index : index.using(method);
        given = included.isEmpty() ? given : given.include(included.toArray(String[]::new));
        given = row.flag("nulls_not_distinct") ? given.nullsNotDistinct() : given;
        for (Map.Entry<String, String> each :
                PostgresqlCatalog.storage(row.find("storage")).entrySet()) {
            given = given.with(each.getKey(), each.getValue());
        }
        String tablespace = row.find("tablespace");
        given = tablespace == null ? given : given.tablespace(tablespace);
        String comment = row.find("comment");
        return comment == null ? given : given.comment(comment);
    }

    /** Returns a part with its order, where that is not the server's default: NULL comes last, and first where it is descending. */
    private Index.Part part(CatalogRow row) {
        String column = row.find("column_name");
        Index.Part part = column == null
                ? Index.Part.expression(expression(row.text("definition")))
                : Index.Part.column(catalogue.known(column));
        Long options = row.number("option");
        boolean descending = options != null && (options & DESCENDING) != 0;
        boolean nullsFirst = options != null && (options & NULLS_FIRST) != 0;
        part = descending ? part.desc() : part;
        if (nullsFirst != descending) {
            part = nullsFirst ? part.nullsFirst() : part.nullsLast();
        }
        String operatorClass = row.find("operator_class");
        part = operatorClass == null ? part : part.operatorClass(operatorClass);
        String collation = row.find("collation");
        return collation == null ? part : part.collation(collation);
    }

    /** Returns an expression without the parentheses that the server writes around it, one pair for the index and one of its own. */
    private static String expression(String definition) {
        return PostgresqlCatalog.withoutParentheses(PostgresqlCatalog.withoutParentheses(definition));
    }

    Map<String, List<ExclusionConstraint>> exclusionConstraints() throws SQLException {
        Map<String, List<ExclusionConstraint>> constraints = new LinkedHashMap<>();
        for (List<CatalogRow> rows : rows()) {
            if ("x".equals(rows.get(0).find("constraint_type"))) {
                constraints
                        .computeIfAbsent(catalogue.table(rows.get(0)), table -> new ArrayList<>())
                        .add(exclusion(rows));
            }
        }
        return constraints;
    }

    private ExclusionConstraint exclusion(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        ExclusionConstraint constraint = ExclusionConstraint.of()
                .using(first.text("method"))
                .named(catalogue.known(first.text("constraint_name")))
                .checked(PostgresqlConstraints.deferral(first))
                .with(ConstraintDetails.DEFAULTS.withComment(first.find("constraint_comment")));
        for (CatalogRow row : rows) {
            constraint = row.flag("included") ? constraint : constraint.with(part(row), row.text("operator"));
        }
        String condition = first.find("condition");
        return condition == null ? constraint : constraint.where(PostgresqlCatalog.withoutParentheses(condition));
    }
}
