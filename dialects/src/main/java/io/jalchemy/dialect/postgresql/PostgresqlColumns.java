package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.Autoincrement;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of relations.
 *
 * @param catalogue the relations
 */
record PostgresqlColumns(PostgresqlCatalog catalogue) {

    private static final String SELECT = """
            SELECT c.relname::text AS table_name, a.attname::text AS name,
                a.attnotnull::text AS not_null, a.attidentity::text AS identity, a.attgenerated::text AS generated,
                pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS value,
                des.description AS comment,
                pk.indnkeyatts::text AS key_columns,
                """ + PostgresqlTypeReader.SELECTED + """
,
                s.seqstart::text AS start, s.seqincrement::text AS increment, s.seqmin::text AS minimum,
                s.seqmax::text AS maximum, s.seqcache::text AS cache, s.seqcycle::text AS cycle,
                s.seqtypid::regtype::text AS sequence_type,
                owned.relname::text AS owned_sequence
            FROM\s""" + PostgresqlCatalog.RELATIONS + """

            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            """
            + PostgresqlTypeReader.JOINED + """

            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_class'::regclass
                AND des.objoid = c.oid AND des.objsubid = a.attnum
            LEFT JOIN pg_catalog.pg_index pk ON pk.indrelid = c.oid AND pk.indisprimary
                AND a.attnum = ANY ((pk.indkey::int2[])[0:pk.indnkeyatts - 1])
            LEFT JOIN pg_catalog.pg_depend dep ON dep.refclassid = 'pg_catalog.pg_class'::regclass
                AND dep.refobjid = c.oid AND dep.refobjsubid = a.attnum AND dep.classid = 'pg_catalog.pg_class'::regclass
                AND dep.deptype IN ('i', 'a')
                AND EXISTS (SELECT 1 FROM pg_catalog.pg_class sc WHERE sc.oid = dep.objid AND sc.relkind = 'S')
            LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = dep.objid AND a.attidentity <> ''
            LEFT JOIN pg_catalog.pg_class owned ON owned.oid = dep.objid AND dep.deptype = 'a'
            """;

    Map<String, List<Column<?>>> read() {
        List<CatalogRow> rows = catalogue.rows("columns", SELECT, "", "c.relname, a.attnum");
        Map<String, List<Column<?>>> columns = catalogue.byTable(rows, this::column);
        columns.values().forEach(PostgresqlColumns::keepFirstGenerated);
        return columns;
    }

    /** Leaves only the first of several columns as the one that is generated: a key may have two that are SERIAL. */
    private static void keepFirstGenerated(List<Column<?>> columns) {
        boolean found = false;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).autoincrement() == Autoincrement.ON) {
                if (found) {
                    columns.set(i, columns.get(i).autoincrement(Autoincrement.AUTO));
                }
                found = true;
            }
        }
    }

    /** Returns a column of that name and of its type or domain. */
    private Column<?> column(CatalogRow row, String name) {
        if (row.text("element_kind").equals("d") && !row.flag("is_array")) {
            Domain domain = new PostgresqlNamedTypes(catalogue).domainOf(row);
            return Column.of(name, domain.base()).domain(domain);
        }
        SqlType<?> type = new PostgresqlTypeReader(catalogue).type(row, catalogue.table(row) + "." + name);
        return Column.of(name, type);
    }

    private Column<?> column(CatalogRow row) {
        String name = catalogue.known(row.text("name"));
        Column<?> column = column(row, name);
        if (row.find("key_columns") != null) {
            column = column.primaryKey();
        }
        ServerDefault value = value(row);
        if (value != null) {
            column = column.serverDefault(value);
        }
        if (row.flag("not_null") == column.isNullable()) {
            column = column.nullable(!row.flag("not_null"));
        }
        Autoincrement generated = autoincrement(row, column);
        if (generated != Autoincrement.AUTO) {
            column = column.autoincrement(generated);
        }
        String comment = row.find("comment");
        return comment == null ? column : column.comment(comment);
    }

    /** Says what a table's definition has to say so that the column is, or is not, generated as it is in the database. */
    private static Autoincrement autoincrement(CatalogRow row, Column<?> column) {
        Long keyColumns = row.number("key_columns");
        if (keyColumns == null || !column.type().kind().isInteger()) {
            return Autoincrement.AUTO;
        }
        ServerDefault value = column.serverDefault();
        if (value instanceof ServerDefault.Sql sql && isNext(sql.sql(), row.find("owned_sequence"))) {
            return Autoincrement.ON;
        }
        return keyColumns == 1 && value == null ? Autoincrement.OFF : Autoincrement.AUTO;
    }

    /** Returns whether {@code value} is the next number of the sequence that belongs to the column, as of those that were made SERIAL. */
    private static boolean isNext(String value, @Nullable String sequence) {
        return sequence != null && value.startsWith("nextval(") && value.endsWith("::regclass)");
    }

    private static @Nullable ServerDefault value(CatalogRow row) {
        String identity = row.text("identity");
        if (!identity.isEmpty()) {
            return identity(row, identity.equals("a"));
        }
        String sql = row.find("value");
        String generated = row.text("generated");
        if (sql == null) {
            return null;
        }
        return generated.isEmpty()
                ? new ServerDefault.Sql(sql)
                : new ServerDefault.Computed(PostgresqlCatalog.withoutParentheses(sql), generated.equals("s"));
    }

    /** Returns an identity with those of its options that are not what the server takes by itself (sql-createsequence.html). */
    private static ServerDefault.Identity identity(CatalogRow row, boolean always) {
        PostgresqlSequenceOptions options = PostgresqlSequenceOptions.of(row);
        return new ServerDefault.Identity(
                always,
                options.start(),
                options.increment(),
                options.minimum(),
                options.maximum(),
                row.flag("cycle"),
                options.cache());
    }
}
