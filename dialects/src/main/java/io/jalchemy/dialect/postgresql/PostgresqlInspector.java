package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.batch.RowIdentity;
import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.engine.inspect.ReflectedRelation;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads PostgreSQL's catalogue. Relations are asked of the driver, since what stands between it and the program may answer queries of the
 * catalogue with nothing; the search path says which of several a name alone finds.
 */
final class PostgresqlInspector extends DatabaseInspector {

    private static final String CATALOGUE = "pg_catalog";

    private static final Set<String> TABLES = Set.of(
            "TABLE",
            "PARTITIONED TABLE",
            "FOREIGN TABLE",
            "VIEW",
            "MATERIALIZED VIEW",
            "TEMPORARY TABLE",
            "TEMPORARY VIEW",
            "SYSTEM TABLE",
            "SYSTEM VIEW");

    private static final Set<String> SEQUENCES = Set.of("SEQUENCE", "TEMPORARY SEQUENCE");

    PostgresqlInspector(Dialect dialect) {
        super(dialect);
    }

    /**
     * A table, view, index, sequence or composite type.
     *
     * @param type what it is, as the driver says; null for what the driver has no word for
     */
    private record Relation(String schema, @Nullable String type) {

        boolean isOneOf(Set<String> types) {
            return type != null && types.contains(type);
        }
    }

    @Override
    public boolean hasTable(Connection connection, TableName name) throws SQLException {
        return table(connection, name) != null;
    }

    private static @Nullable Relation table(Connection connection, TableName name) throws SQLException {
        Relation found = relation(connection, name);
        boolean hidden =
                name.schema() == null && found != null && found.schema().equals(CATALOGUE);
        return found != null && found.isOneOf(TABLES) && !hidden ? found : null;
    }

    @Override
    public boolean hasSequence(Connection connection, TableName name) throws SQLException {
        Relation found = relation(connection, name);
        return found != null && found.isOneOf(SEQUENCES);
    }

    @Override
    public boolean hasIndex(Connection connection, TableName table, String index) throws SQLException {
        Relation found = table(connection, table);
        return found != null && hasIndex(connection, found.schema(), table.name(), index);
    }

    /** Finds the relation that {@code name} means: an index or sequence hides a table that comes later in the path. */
    private static @Nullable Relation relation(Connection connection, TableName name) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        String escape = catalogue.getSearchStringEscape();
        Map<String, Relation> bySchema = new HashMap<>();
        try (ResultSet found =
                catalogue.getTables(null, pattern(name.schema(), escape), pattern(name.name(), escape), null)) {
            while (found.next()) {
                if (name.name().equals(found.getString("TABLE_NAME"))) {
                    String schema = found.getString("TABLE_SCHEM");
                    bySchema.put(schema, new Relation(schema, found.getString("TABLE_TYPE")));
                }
            }
        }
        if (name.schema() != null || bySchema.isEmpty()) {
            return bySchema.get(String.valueOf(name.schema()));
        }
        for (String schema : searchPath(connection)) {
            if (bySchema.containsKey(schema)) {
                return bySchema.get(schema);
            }
        }
        return null;
    }

    private static List<String> searchPath(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT unnest(current_schemas(true))::text")) {
            List<String> path = new ArrayList<>();
            while (rows.next()) {
                path.add(rows.getString(1));
            }
            return path;
        }
    }

    @Override
    public boolean hasType(Connection connection, TableName name) throws SQLException {
        String schema = name.schema();
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.to_regtype(?) IS NOT NULL")) {
            statement.setString(1, (schema == null ? "" : quoted(schema) + ".") + quoted(name.name()));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Returns whether it is an enum: tables, domains and ranges are types, too. */
    @Override
    public boolean hasEnumType(Connection connection, TableName name) throws SQLException {
        String schema = name.schema();
        String sql;
        if (schema != null) {
            sql = "SELECT 1 FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
                    + " WHERE t.typtype = 'e' AND t.typname = ? AND n.nspname = ?";
        } else if (dialect().has(Feature.CATALOG_QUERIES)) {
            sql = "SELECT 1 FROM pg_catalog.pg_type t WHERE t.typtype = 'e' AND t.oid = pg_catalog.to_regtype(?)";
        } else {
            sql = "SELECT 1 WHERE pg_catalog.to_regtype(?) IS NOT NULL";
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema == null ? quoted(name.name()) : name.name());
            if (schema != null) {
                statement.setString(2, schema);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(String stored) {
        return "\"" + stored.replace("\"", "\"\"") + "\"";
    }

    // ---- reflection

    private PostgresqlCatalog catalogue(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlCatalog(connection, filter, identifiers());
    }

    @Override
    public List<String> schemaNames(CatalogConnection connection) {
        return names(connection.query(
                "schemas",
                "SELECT nspname::text AS name FROM pg_catalog.pg_namespace"
                        + " WHERE nspname !~ '^pg_(toast|temp)' ORDER BY nspname",
                List.of()));
    }

    @Override
    public Set<String> systemSchemaNames() {
        return Set.of(CATALOGUE, "information_schema");
    }

    private List<String> names(List<CatalogRow> rows) {
        return rows.stream().map(row -> identifiers().known(row.text("name"))).toList();
    }

    @Override
    public @Nullable String defaultSchemaName(CatalogConnection connection) {
        String name = connection
                .query("default schema", "SELECT pg_catalog.current_schema()::text AS name", List.of())
                .get(0)
                .find("name");
        return name == null ? null : identifiers().known(name);
    }

    @Override
    public List<ReflectedRelation> relations(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlRelations(catalogue(connection, filter)).list();
    }

    @Override
    public Map<String, ViewDefinition> viewDefinitions(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlRelations(catalogue(connection, filter)).viewDefinitions();
    }

    @Override
    public Map<String, List<Column<?>>> columns(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlColumns(catalogue(connection, filter)).read();
    }

    @Override
    public Map<String, PrimaryKeyConstraint> primaryKeys(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new PostgresqlConstraints(catalogue(connection, filter)).primaryKeys();
    }

    @Override
    public Map<String, List<ForeignKeyConstraint>> foreignKeys(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new PostgresqlConstraints(catalogue(connection, filter)).foreignKeys();
    }

    @Override
    public Map<String, List<UniqueConstraint>> uniqueConstraints(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new PostgresqlConstraints(catalogue(connection, filter)).uniqueConstraints();
    }

    @Override
    public Map<String, List<CheckConstraint>> checkConstraints(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlConstraints(catalogue(connection, filter)).checkConstraints();
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new PostgresqlIndexes(catalogue(connection, filter)).indexes();
    }

    @Override
    public Map<String, List<ExclusionConstraint>> exclusionConstraints(
            CatalogConnection connection, CatalogFilter filter) throws SQLException {
        return new PostgresqlIndexes(catalogue(connection, filter)).exclusionConstraints();
    }

    @Override
    public Map<String, TableOptions> tableOptions(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlRelations(catalogue(connection, filter)).options();
    }

    @Override
    public List<Sequence> sequences(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlSequences(catalogue(connection, filter)).read();
    }

    @Override
    public List<EnumType> enumTypes(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlNamedTypes(catalogue(connection, filter)).enumTypes();
    }

    @Override
    public List<Domain> domains(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlNamedTypes(catalogue(connection, filter)).domains();
    }

    @Override
    public List<CompositeType> compositeTypes(CatalogConnection connection, CatalogFilter filter) {
        return new PostgresqlNamedTypes(catalogue(connection, filter)).compositeTypes();
    }

    @Override
    public RowIdentity rowIdentity(Connection connection, Table table) throws SQLException {
        return PostgresqlRowIdentity.of(connection, table, dialect());
    }
}
