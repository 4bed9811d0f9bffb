package io.jalchemy.migrate.run;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.varchar;

import io.jalchemy.engine.Connection;
import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.tree.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table that says which revisions a database is at: one row for each applied revision that no other applied revision needs. It has the
 * shape of Alembic's {@code alembic_version}, with room for longer identifiers.
 */
public final class VersionTable {

    private static final int LENGTH = 128;
    private static final String COLUMN = "version_num";

    private final Table table;
    private final Column<String> version;

    /** Makes the table of this name, in the database or not. */
    public VersionTable(TableName name) {
        this.table = Table.of(
                name,
                List.of(
                        Column.of(COLUMN, varchar(LENGTH)).notNull(),
                        PrimaryKeyConstraint.of(COLUMN).named(name.name() + "_pkc")));
        this.version = table.c(COLUMN, varchar(LENGTH));
    }

    /** Returns the table, to create it. */
    public Table table() {
        return table;
    }

    /** Returns whether the database has the table. */
    public boolean exists(Connection connection) {
        return connection.inspector().hasTable(table.name(), table.schema());
    }

    /** Returns the identifiers that the table has, sorted; none if there is no table. */
    public List<String> heads(Connection connection) {
        return exists(connection)
                ? connection
                        .execute(select(version).from(table).orderBy(version))
                        .all()
                : List.of();
    }

    /** Creates the table if the database does not have it. */
    public void create(Connection connection) {
        if (!exists(connection)) {
            connection.createTables(MetaData.of(table), List.of(table));
        }
    }

    /**
     * Returns the statements that take {@code removed} out of the table and put {@code added} in, each with the row that it has to change: an
     * UPDATE for each pair, and DELETE or INSERT for the others.
     */
    public Map<String, Statement> statements(List<String> removed, List<String> added) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>(removed);
        List<String> come = new ArrayList<>(added);
        if (!gone.isEmpty() && !come.isEmpty()) {
            String from = gone.remove(gone.size() - 1);
            String to = come.remove(0);
            for (String each : gone) {
                statements.put(each, delete(table).where(version.eq(each)));
            }
            statements.put(from, update(table).set(version.to(to)).where(version.eq(from)));
        } else {
            for (String each : gone) {
                statements.put(each, delete(table).where(version.eq(each)));
            }
        }
        for (String each : come) {
            statements.put(each, insert(table).values(version.to(each)));
        }
        return statements;
    }

    /**
     * Takes {@code removed} out of the table and puts {@code added} in.
     *
     * @throws JalchemyException VERSION_ROWS if a row that has to change is not there: somebody else has changed the table meanwhile
     */
    public void change(Connection connection, List<String> removed, List<String> added) {
        statements(removed, added).forEach((revision, statement) -> {
            long rows = connection.execute(statement).rowCount();
            if (rows != 1) {
                throw new JalchemyException(
                        "VERSION_ROWS",
                        "Table " + table + " has " + Counted.of(rows, "row") + " for revision " + revision
                                + " where it should have one. Somebody else has "
                                + "changed it meanwhile, or it was edited. Look at it, and write what the database is at by the command stamp.");
            }
        });
    }

    /** Takes all rows out of the table. */
    public void purge(Connection connection) {
        connection.execute(delete(table));
    }
}
