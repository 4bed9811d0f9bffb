package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.batch.RowIdentity;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads from the catalogue how the keys of new rows are made.
 *
 * <p>They ascend if the column is filled by one sequence that counts up without a cycle, and nothing of the user's changes rows before they
 * are stored. {@code MERGE} is not possible on tables with rules (postgresql.org/docs/18/sql-merge.html).
 */
final class PostgresqlRowIdentity {

    /** One row: whether there are rules, whether rows may be changed on their way, whether the sequence counts up. */
    private static final String QUERY = """
            WITH t AS (
              SELECT c.oid, c.relkind FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(?)
            ), parts AS (
              SELECT oid FROM t UNION SELECT p.relid FROM t, LATERAL pg_catalog.pg_partition_tree(t.oid) p
            ), made AS (
              SELECT d.oid, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS text
              FROM t
              JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attname = ?
              JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            ), sequences AS (
              SELECT x.objid AS oid
              FROM t
              JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attname = ?
              JOIN pg_catalog.pg_depend x ON x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
               AND x.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
               AND x.refobjid = a.attrelid AND x.refobjsubid = a.attnum AND x.deptype = 'i'
              UNION
              SELECT x.refobjid
              FROM made
              JOIN pg_catalog.pg_depend x ON x.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
               AND x.objid = made.oid AND x.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
              WHERE made.text ~ '^nextval\\(''[^()]*''::regclass\\)$'
            )
            SELECT
              EXISTS (SELECT 1 FROM parts JOIN pg_catalog.pg_rewrite r ON r.ev_class = parts.oid
                      WHERE r.ev_type <> '1'),
              EXISTS (SELECT 1 FROM parts JOIN pg_catalog.pg_class c ON c.oid = parts.oid
                      WHERE c.relkind NOT IN ('r', 'p'))
              OR EXISTS (SELECT 1 FROM parts JOIN pg_catalog.pg_trigger g ON g.tgrelid = parts.oid
                         WHERE NOT g.tgisinternal AND g.tgtype & 7 = 7 AND g.tgenabled <> 'D'),
              COALESCE((SELECT pg_catalog.count(*) = 1 AND pg_catalog.bool_and(q.seqincrement > 0 AND NOT q.seqcycle)
                        FROM sequences s JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid), false)
            FROM t
            """;

    private PostgresqlRowIdentity() {}

    static RowIdentity of(Connection connection, Table table, Dialect dialect) throws SQLException {
        Identifiers identifiers = dialect.identifiers();
        String schema = dialect.schema(table.schema());
        String name = (schema == null ? "" : identifiers.quoted(schema) + ".") + identifiers.quoted(table.name());
        Column<?> generated = table.autoincrementColumn();
        String column = generated == null ? "" : identifiers.stored(generated.name());
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, name);
            statement.setString(2, column);
            statement.setString(3, column);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next() || rows.getBoolean(1)) {
                    return RowIdentity.SINGLE_ROWS;
                }
                boolean changed = rows.getBoolean(2);
                return !changed && rows.getBoolean(3) ? RowIdentity.ASCENDING_KEYS : RowIdentity.ORDINALITY;
            }
        }
    }
}
