package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.batch.RowIdentity;
import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.engine.inspect.ReflectedRelation;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQLite's catalogue. Names are the same in upper and lower case, of letters from a to z (sqlite.org/schematab.html); a schema is
 * an attached database.
 */
final class SqliteInspector extends DatabaseInspector {

    /** Numbers, texts, blobs, the words that stand for values, and what a function computes; nothing in double quotes. */
    private static final Pattern SAME_AS_DEFAULT = Pattern.compile(
            "(?!.*\")(?:[+-]?[0-9.].*|x?'.*'|NULL|TRUE|FALSE|CURRENT_(TIME|DATE|TIMESTAMP)|\\w+\\s*\\(.*\\))",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    SqliteInspector(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean hasTable(Connection connection, TableName name) throws SQLException {
        return exists(connection, name.schema(), "type IN ('table', 'view') AND name = ? COLLATE NOCASE", name.name());
    }

    /** Returns false: SQLite has no sequences. */
    @Override
    public boolean hasSequence(Connection connection, TableName name) {
        return false;
    }

    /** Returns whether there is an attached database of that name; {@code main} and {@code temp} are always there. */
    @Override
    public boolean hasSchema(Connection connection, String name) throws SQLException {
        return name.equalsIgnoreCase("main") || isAttached(connection, name);
    }

    /** Looks at the table that a name alone finds: a temporary one hides that of the main database (sqlite.org/lang_naming.html). */
    @Override
    public boolean hasIndex(Connection connection, TableName table, String index) throws SQLException {
        boolean temporary = table.schema() == null && hasTable(connection, new TableName("temp", table.name()));
        return exists(
                connection,
                table.schema() == null ? temporary ? "temp" : "main" : table.schema(),
                "type = 'index' AND tbl_name = ? COLLATE NOCASE AND name = ? COLLATE NOCASE",
                table.name(),
                index);
    }

    /**
     * Returns whether the catalogue has a row like {@code condition}.
     *
     * @param schema null for the main database and temporary tables
     */
    private static boolean exists(Connection connection, @Nullable String schema, String condition, String... values)
            throws SQLException {
        String rows;
        if (schema == null) {
            rows = "(SELECT type, name, tbl_name FROM main.sqlite_master"
                    + " UNION ALL SELECT type, name, tbl_name FROM temp.sqlite_master)";
        } else if (isAttached(connection, schema)) {
            rows = "\"" + schema.replace("\"", "\"\"") + "\".sqlite_master";
        } else {
            return false;
        }
        return hasRow(connection, "SELECT 1 FROM " + rows + " WHERE " + condition, values);
    }

    /** Returns whether there is such a database; that of temporary tables is not listed before it has one. */
    private static boolean isAttached(Connection connection, String schema) throws SQLException {
        return schema.equalsIgnoreCase("temp")
                || hasRow(connection, "SELECT 1 FROM pragma_database_list WHERE name = ? COLLATE NOCASE", schema);
    }

    private static boolean hasRow(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Returns {@link RowIdentity#ASCENDING_KEYS}: a new row gets a number above all that are there (sqlite.org/autoinc.html). */
    @Override
    public RowIdentity rowIdentity(Connection connection, Table table) {
        return RowIdentity.ASCENDING_KEYS;
    }

    /**
     * Returns only what means the same in a statement: a bare word is a text as a default and a column elsewhere
     * (sqlite.org/lang_createtable.html#the_default_clause).
     */
    @Override
    public Map<String, String> columnDefaults(Connection connection, Table table) throws SQLException {
        TableName name = stored(new TableName(dialect().schema(table.schema()), table.name()));
        String schema = name.schema();
        String sql = "SELECT name, dflt_value FROM pragma_table_info(?" + (schema == null ? ")" : ", ?)");
        Map<String, String> byStoredName = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name.name());
            if (schema != null) {
                statement.setString(2, schema);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(2);
                    if (text == null || SAME_AS_DEFAULT.matcher(text).matches()) {
                        byStoredName.put(
                                SqliteTableText.lower(rows.getString(1)), text == null ? "NULL" : "(" + text + ")");
                    }
                }
            }
        }
        Map<String, String> defaults = new HashMap<>();
        for (Column<?> column : table.columns()) {
            String text = byStoredName.get(SqliteTableText.lower(identifiers().stored(column.name())));
            if (text != null) {
                defaults.put(column.name(), text);
            }
        }
        return defaults;
    }

    // ---- reflection

    private SqliteCatalog catalogue(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteCatalog(connection, filter, identifiers());
    }

    /** Returns the names of the attached databases, without that of temporary tables. */
    @Override
    public List<String> schemaNames(CatalogConnection connection) {
        return connection
                .query(
                        "schemas",
                        "SELECT name FROM pragma_database_list WHERE name <> 'temp' COLLATE NOCASE ORDER BY name",
                        List.of())
                .stream()
                .map(row -> identifiers().known(row.text("name")))
                .toList();
    }

    @Override
    public String defaultSchemaName(CatalogConnection connection) {
        return "main";
    }

    @Override
    public List<ReflectedRelation> relations(CatalogConnection connection, CatalogFilter filter) throws SQLException {
        if (filter.schema() != null && !isAttached(connection.jdbc(), filter.schema())) {
            return List.of();
        }
        List<ReflectedRelation> relations = new ArrayList<>();
        for (CatalogRow row : catalogue(connection, filter).list()) {
            relations.add(new ReflectedRelation(
                    identifiers().known(row.text("table_name")),
                    row.text("type").equals("view") ? RelationKind.VIEW : RelationKind.TABLE,
                    row.text("schema_name").equalsIgnoreCase("temp"),
                    null));
        }
        return relations;
    }

    @Override
    public Map<String, ViewDefinition> viewDefinitions(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteViews(catalogue(connection, filter)).definitions();
    }

    /** Returns STRICT and WITHOUT ROWID. */
    @Override
    public Map<String, TableOptions> tableOptions(CatalogConnection connection, CatalogFilter filter) {
        Map<String, TableOptions> all = new HashMap<>();
        catalogue(connection, filter).texts().forEach((table, text) -> {
            TableOptions options = TableOptions.of(dialectName());
            options = text.strict() ? options.set("strict") : options;
            options = text.withoutRowid() ? options.set("withoutRowid") : options;
            if (!options.values().isEmpty()) {
                all.put(identifiers().known(table), options);
            }
        });
        return all;
    }

    @Override
    public Map<String, List<Column<?>>> columns(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteColumns(catalogue(connection, filter)).read();
    }

    @Override
    public Map<String, PrimaryKeyConstraint> primaryKeys(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteConstraints(catalogue(connection, filter)).primaryKeys();
    }

    @Override
    public Map<String, List<ForeignKeyConstraint>> foreignKeys(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteConstraints(catalogue(connection, filter)).foreignKeys();
    }

    @Override
    public Map<String, List<UniqueConstraint>> uniqueConstraints(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteConstraints(catalogue(connection, filter)).uniqueConstraints();
    }

    @Override
    public Map<String, List<CheckConstraint>> checkConstraints(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteConstraints(catalogue(connection, filter)).checkConstraints();
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(CatalogConnection connection, CatalogFilter filter) {
        return new SqliteIndexes(catalogue(connection, filter)).read();
    }

    /** Returns nothing: SQLite has no sequences. */
    @Override
    public List<Sequence> sequences(CatalogConnection connection, CatalogFilter filter) {
        return List.of();
    }
}
