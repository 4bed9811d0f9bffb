package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.Types;
import io.jalchemy.sql.type.WholeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads sequences (catalog-pg-sequence.html), without those of identity columns, which are part of their tables.
 *
 * @param catalogue its filter says in which schema; only that is asked of it
 */
record PostgresqlSequences(PostgresqlCatalog catalogue) {

    private static final String SELECT = """
            SELECT c.relname::text AS name, n.nspname::text AS schema_name,
                pg_catalog.pg_table_is_visible(c.oid)::text AS visible, des.description AS comment,
                s.seqstart::text AS start, s.seqincrement::text AS increment, s.seqmin::text AS minimum,
                s.seqmax::text AS maximum, s.seqcache::text AS cache, s.seqcycle::text AS cycle,
                s.seqtypid::regtype::text AS sequence_type,
                tc.relname::text AS owner, tn.nspname::text AS owner_schema, a.attname::text AS owner_column,
                pg_catalog.pg_table_is_visible(tc.oid)::text AS owner_visible
            FROM\s""" + PostgresqlCatalog.RELATIONS + """

            JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
            LEFT JOIN pg_catalog.pg_description des ON des.classoid = 'pg_catalog.pg_class'::regclass
                AND des.objoid = c.oid AND des.objsubid = 0
            LEFT JOIN pg_catalog.pg_depend dep ON dep.classid = 'pg_catalog.pg_class'::regclass AND dep.objid = c.oid
                AND dep.refclassid = 'pg_catalog.pg_class'::regclass AND dep.refobjsubid > 0 AND dep.deptype IN ('a', 'i')
            LEFT JOIN pg_catalog.pg_class tc ON tc.oid = dep.refobjid
            LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = tc.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = tc.oid AND a.attnum = dep.refobjsubid
            WHERE c.relkind = 'S' AND coalesce(dep.deptype, 'n') <> 'i' AND\s""";

    List<Sequence> read() {
        List<String> parameters = new ArrayList<>();
        String schema = PostgresqlCatalog.inSchema(
                "c.oid", "pg_table_is_visible", catalogue.filter().schema(), parameters);
        List<Sequence> sequences = new ArrayList<>();
        for (CatalogRow row :
                catalogue.connection().query("sequences", SELECT + schema + " ORDER BY c.relname", parameters)) {
            sequences.add(sequence(row));
        }
        return sequences;
    }

    private Sequence sequence(CatalogRow row) {
        PostgresqlSequenceOptions options = PostgresqlSequenceOptions.of(row);
        return new Sequence(
                name("schema_name", "visible", "name", row),
                new SequenceOptions(
                        options.start(),
                        options.increment(),
                        options.minimum(),
                        options.maximum(),
                        row.flag("cycle"),
                        options.cache()),
                type(row.text("sequence_type")),
                row.find("owner") == null
                        ? null
                        : name("owner_schema", "owner_visible", "owner", row) + "."
                                + catalogue.known(row.text("owner_column")),
                row.find("comment"));
    }

    private TableName name(String schema, String visible, String name, CatalogRow row) {
        return new TableName(catalogue.schema(row.text(schema), row.flag(visible)), catalogue.known(row.text(name)));
    }

    /** Returns the type of the numbers; null for the one that a sequence has by itself. */
    private static @Nullable WholeType<?> type(String name) {
        return switch (name) {
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            default -> null;
        };
    }
}
