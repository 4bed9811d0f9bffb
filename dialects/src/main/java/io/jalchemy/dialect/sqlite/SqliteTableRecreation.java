package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.spi.TableRecreation;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableEdit;
import io.jalchemy.sql.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which SQLite's manual changes tables in ways that ALTER TABLE does not know: create the new table under another name, copy the
 * rows, drop the old table, and give the new one its name. Foreign keys are not enforced meanwhile, which has to be said outside of a
 * transaction; and renaming leaves triggers, views and foreign keys of other tables as they are, which go on to mean the table of that name.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html#otheralter">Making Other Kinds Of Table Schema Changes</a>
 */
record SqliteTableRecreation(Dialect dialect) implements TableRecreation {

    private static final String PREFIX = "_jalchemy_new_";

    /** What was set, and which rows referred to nothing before. */
    private record Before(boolean enforced, boolean legacy, Set<String> dangling) implements State {}

    @Override
    public State begin(Connection connection) throws SQLException {
        Before before = new Before(
                isOn(connection, "foreign_keys"), isOn(connection, "legacy_alter_table"), dangling(connection));
        execute(connection, "PRAGMA foreign_keys = OFF");
        execute(connection, "PRAGMA legacy_alter_table = ON");
        return before;
    }

    @Override
    public List<String> statements(Connection connection, Table from, Table to, Map<String, String> values)
            throws SQLException {
        TableName name = from.tableName();
        TableName temporary = new TableName(name.schema(), PREFIX + name.name());
        List<String> statements = new ArrayList<>();
        boolean counted = autoincrement(stored(connection, name)) != null;
        String create = dialect.ddl().text(CreateTable.of(new TableEdit(to).table(temporary)));
        SqliteToken counts = autoincrement(create);
        if (counts != null
                && !counted
                && from.primaryKey().columns().equals(to.primaryKey().columns())) {
            create = create.substring(0, counts.start()).stripTrailing() + create.substring(counts.end());
            counts = null;
        }
        statements.add(create);
        statements.add(copied(from, to, temporary, values));
        if (counted && counts != null) {
            String sequence = schema(name) + "sqlite_sequence";
            statements.add("DELETE FROM " + sequence + " WHERE name = " + text(temporary.name()));
            statements.add("INSERT INTO " + sequence + " (name, seq) SELECT " + text(temporary.name()) + ", seq FROM "
                    + sequence + " WHERE name = " + text(name.name()));
        }
        List<String> triggers = triggers(connection, name);
        statements.add("DROP TABLE " + quoted(name));
        statements.add("ALTER TABLE " + quoted(temporary) + " RENAME TO " + quoted(name.name()));
        for (Index index : to.indexes()) {
            statements.add(dialect.ddl().text(new CreateIndex(name, index, false)));
        }
        statements.addAll(triggers);
        return statements;
    }

    /** Copies the rows. Those of a table without a key of its own keep the number by which others, a full-text index for example, may know them. */
    private String copied(Table from, Table to, TableName temporary, Map<String, String> values) {
        List<String> columns = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        if (hasRowNumber(from) && hasRowNumber(to)) {
            columns.add("rowid");
            selected.add("rowid");
        }
        for (Column<?> column : to.columns()) {
            String value = values.get(column.name());
            if (value != null && !(column.serverDefault() instanceof ServerDefault.Computed)) {
                columns.add(quoted(column.name()));
                selected.add(value);
            }
        }
        return "INSERT INTO " + quoted(temporary) + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", selected) + " FROM " + quoted(from.tableName());
    }

    private boolean hasRowNumber(Table table) {
        boolean hidden = table.columns().stream()
                .noneMatch(each -> Set.of("rowid", "oid", "_rowid_").contains(SqliteTableText.lower(each.name())));
        return hidden
                && table.autoincrementColumn() == null
                && !table.options(dialect.name()).values().containsKey("withoutRowid");
    }

    /** Returns the word by which numbers of deleted rows are not given again; null if {@code create} has none. */
    private static @Nullable SqliteToken autoincrement(String create) {
        for (SqliteToken token : new SqliteTokens(create).all()) {
            if (token.kind() == SqliteToken.Kind.WORD && token.text().equalsIgnoreCase("AUTOINCREMENT")) {
                return token;
            }
        }
        return null;
    }

    /** Returns the text by which a table was created; an empty text if it is described by the program and not there. */
    private String stored(Connection connection, TableName table) throws SQLException {
        List<String> texts = texts(connection, table, "type = 'table'");
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private List<String> triggers(Connection connection, TableName table) throws SQLException {
        return texts(connection, table, "type = 'trigger'");
    }

    private List<String> texts(Connection connection, TableName table, String which) throws SQLException {
        String sql = "SELECT sql FROM " + schema(table) + "sqlite_master WHERE " + which
                + " AND tbl_name = ? COLLATE NOCASE AND sql IS NOT NULL ORDER BY rowid";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.name());
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    @Override
    public List<String> check(Connection connection, State state) throws SQLException {
        Set<String> dangling = dangling(connection);
        dangling.removeAll(((Before) state).dangling());
        return List.copyOf(dangling);
    }

    private static Set<String> dangling(Connection connection) throws SQLException {
        Set<String> dangling = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next()) {
                dangling.add("row " + rows.getString("rowid") + " of table " + rows.getString("table")
                        + " refers to a row of table " + rows.getString("parent") + " that is not there");
            }
        }
        return dangling;
    }

    @Override
    public void end(Connection connection, State state) throws SQLException {
        Before before = (Before) state;
        execute(connection, "PRAGMA legacy_alter_table = " + (before.legacy() ? "ON" : "OFF"));
        execute(connection, "PRAGMA foreign_keys = " + (before.enforced() ? "ON" : "OFF"));
    }

    private static boolean isOn(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA " + pragma)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String schema(TableName table) {
        return table.schema() == null ? "" : quoted(table.schema()) + ".";
    }

    private String quoted(TableName table) {
        return schema(table) + quoted(table.name());
    }

    private String quoted(String name) {
        return dialect.identifiers().quoted(name);
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
