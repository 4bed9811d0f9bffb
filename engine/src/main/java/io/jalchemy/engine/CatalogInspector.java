package io.jalchemy.engine;

import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.engine.inspect.ReflectedRelation;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.engine.inspect.RelationScope;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks a database's catalogue.
 *
 * @param connections lends a connection: the one that it belongs to, or one that is closed afterwards
 * @param answers what is remembered of the catalogue; null for nothing
 */
record CatalogInspector(Connections connections, @Nullable Map<CatalogStatements.Sent, List<CatalogRow>> answers)
        implements Inspector {

    /** Makes an inspector that remembers nothing. */
    CatalogInspector(Connections connections) {
        this(connections, null);
    }

    /** Lends connections for questions. */
    interface Connections {

        /** Returns the result of {@code use} for a connection, which is not used afterwards. */
        <T> T lend(Use<T> use);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Use<T> {

        /** Does it. */
        T with(ConnectionStatements connection);
    }

    /** Asks one question of the inspector of the connection's database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(DatabaseInspector database, CatalogConnection connection) throws SQLException;
    }

    private <T> T answer(Question<T> question) {
        Map<CatalogStatements.Sent, List<CatalogRow>> known = answers == null ? new HashMap<>() : answers;
        return connections.lend(
                connection -> answer(new CatalogStatements(connection, known, new HashSet<>()), question));
    }

    private static <T> T answer(CatalogStatements catalogue, Question<T> question) {
        try {
            DatabaseInspector database = inspector(catalogue.statements());
            return DriverCalls.call(() -> question.ask(database, catalogue));
        } catch (SQLException e) {
            throw catalogue.statements().failed(e, null);
        }
    }

    @Override
    public Inspector remembering() {
        return new CatalogInspector(connections, new ConcurrentHashMap<>());
    }

    @Override
    public void forget() {
        if (answers != null) {
            answers.clear();
        }
    }

    /** Returns the inspector of the database of {@code connection}. */
    static DatabaseInspector inspector(ConnectionStatements connection) {
        return connection.engine().database().inspector();
    }

    // ---- whether something is there

    @Override
    public boolean hasTable(String name, @Nullable String schema) {
        TableName table = new TableName(schema, name);
        return answer((database, connection) -> database.hasTable(connection.jdbc(), database.stored(table)));
    }

    @Override
    public Set<TableName> existingTables(Collection<TableName> names) {
        return connections.lend(connection -> answer(
                new CatalogStatements(connection, new HashMap<>(), new HashSet<>()),
                (database, catalogue) ->
                        new CatalogTables(database, new QuietCatalog(connection, catalogue)).existing(names)));
    }

    @Override
    public boolean hasSequence(String name, @Nullable String schema) {
        TableName sequence = new TableName(schema, name);
        return answer((database, connection) -> database.hasSequence(connection.jdbc(), database.stored(sequence)));
    }

    @Override
    public boolean hasEnumType(String name, @Nullable String schema) {
        TableName type = new TableName(schema, name);
        return answer((database, connection) -> database.hasEnumType(connection.jdbc(), database.stored(type)));
    }

    @Override
    public boolean hasType(String name, @Nullable String schema) {
        TableName type = new TableName(schema, name);
        return answer((database, connection) -> database.hasType(connection.jdbc(), database.stored(type)));
    }

    @Override
    public boolean hasIndex(String table, String index, @Nullable String schema) {
        TableName known = new TableName(schema, table);
        return answer((database, connection) -> database.hasIndex(
                connection.jdbc(),
                database.stored(known),
                database.stored(new TableName(null, index)).name()));
    }

    @Override
    public boolean hasSchema(String name) {
        return answer((database, connection) -> CatalogTables.hasSchema(database, connection, name));
    }

    // ---- names

    @Override
    public List<String> schemaNames() {
        return answer(DatabaseInspector::schemaNames);
    }

    @Override
    public @Nullable String defaultSchemaName() {
        return answer((database, connection) -> Optional.ofNullable(database.defaultSchemaName(connection)))
                .orElse(null);
    }

    private List<String> names(@Nullable String schema, RelationScope scope, RelationKind kind) {
        return answer((database, connection) -> {
            CatalogFilter filter = CatalogFilter.of(CatalogTables.stored(database, schema), Set.of(kind));
            return database.relations(connection, filter.scope(scope)).stream()
                    .map(ReflectedRelation::name)
                    .toList();
        });
    }

    @Override
    public List<String> tableNames(@Nullable String schema) {
        return names(schema, RelationScope.DEFAULT, RelationKind.TABLE);
    }

    @Override
    public List<String> viewNames(@Nullable String schema) {
        return names(schema, RelationScope.DEFAULT, RelationKind.VIEW);
    }

    @Override
    public List<String> materializedViewNames(@Nullable String schema) {
        return names(schema, RelationScope.DEFAULT, RelationKind.MATERIALIZED_VIEW);
    }

    @Override
    public List<String> foreignTableNames(@Nullable String schema) {
        return names(schema, RelationScope.DEFAULT, RelationKind.FOREIGN_TABLE);
    }

    @Override
    public List<String> temporaryTableNames() {
        return names(null, RelationScope.TEMPORARY, RelationKind.TABLE);
    }

    @Override
    public List<String> temporaryViewNames() {
        return names(null, RelationScope.TEMPORARY, RelationKind.VIEW);
    }

    @Override
    public List<String> sequenceNames(@Nullable String schema) {
        return sequences(schema).stream()
                .map(sequence -> sequence.sequenceName().name())
                .toList();
    }

    /** Reads all things of a kind of one schema. */
    @FunctionalInterface
    private interface Listing<T> {
        List<T> read(DatabaseInspector database, CatalogConnection connection, CatalogFilter filter)
                throws SQLException;
    }

    private <T> List<T> list(@Nullable String schema, Listing<T> listing) {
        return answer((database, connection) -> {
            List<T> all = new ArrayList<>();
            for (String each : CatalogTables.schemas(database, connection, schema)) {
                String stored = CatalogTables.stored(database, each);
                all.addAll(listing.read(database, connection, CatalogFilter.of(stored, RelationKind.ANY)));
            }
            return List.copyOf(all);
        });
    }

    @Override
    public List<Sequence> sequences(@Nullable String schema) {
        return list(schema, DatabaseInspector::sequences);
    }

    @Override
    public List<EnumType> enumTypes(@Nullable String schema) {
        return list(schema, DatabaseInspector::enumTypes);
    }

    @Override
    public List<Domain> domains(@Nullable String schema) {
        return list(schema, DatabaseInspector::domains);
    }

    @Override
    public List<CompositeType> compositeTypes(@Nullable String schema) {
        return list(schema, DatabaseInspector::compositeTypes);
    }

    // ---- parts of one table

    /** Reads something of the relations that a filter means. */
    @FunctionalInterface
    private interface Reading<T> {
        Map<String, T> read(DatabaseInspector database, CatalogConnection connection, CatalogFilter filter)
                throws SQLException;
    }

    private <T> T part(String table, @Nullable String schema, T none, Reading<T> reading) {
        return answer((database, connection) -> {
            CatalogTables tables = new CatalogTables(database, connection);
            ReflectedRelation relation = tables.relation(table, schema);
            CatalogFilter filter = tables.filter(table, schema);
            T part = reading.read(database, connection, filter).get(relation.name());
            return part == null ? none : part;
        });
    }

    @Override
    public List<Column<?>> columns(String table, @Nullable String schema) {
        return List.copyOf(this.<List<Column<?>>>part(table, schema, List.of(), DatabaseInspector::columns));
    }

    @Override
    public PrimaryKeyConstraint primaryKey(String table, @Nullable String schema) {
        return part(table, schema, PrimaryKeyConstraint.of(), DatabaseInspector::primaryKeys);
    }

    @Override
    public List<ForeignKeyConstraint> foreignKeys(String table, @Nullable String schema) {
        return List.copyOf(part(table, schema, List.of(), DatabaseInspector::foreignKeys));
    }

    @Override
    public List<UniqueConstraint> uniqueConstraints(String table, @Nullable String schema) {
        return List.copyOf(part(table, schema, List.of(), DatabaseInspector::uniqueConstraints));
    }

    @Override
    public List<CheckConstraint> checkConstraints(String table, @Nullable String schema) {
        return List.copyOf(part(table, schema, List.of(), DatabaseInspector::checkConstraints));
    }

    @Override
    public List<ReflectedIndex> indexes(String table, @Nullable String schema) {
        return List.copyOf(part(table, schema, List.of(), DatabaseInspector::indexes));
    }

    @Override
    public List<ExclusionConstraint> exclusionConstraints(String table, @Nullable String schema) {
        return List.copyOf(part(table, schema, List.of(), DatabaseInspector::exclusionConstraints));
    }

    @Override
    public TableOptions tableOptions(String table, @Nullable String schema) {
        return answer((database, connection) -> {
            CatalogTables tables = new CatalogTables(database, connection);
            ReflectedRelation relation = tables.relation(table, schema);
            TableOptions options = database.tableOptions(connection, tables.filter(table, schema))
                    .get(relation.name());
            return options == null ? TableOptions.of(database.dialectName()) : options;
        });
    }

    @Override
    public @Nullable String tableComment(String table, @Nullable String schema) {
        return answer((database, connection) -> Optional.ofNullable(new CatalogTables(database, connection)
                        .relation(table, schema)
                        .comment()))
                .orElse(null);
    }

    @Override
    public String viewDefinition(String view, @Nullable String schema) {
        return answer((database, connection) -> new CatalogTables(database, connection).viewDefinition(view, schema));
    }

    // ---- parts of many tables

    private <T> Map<TableName, T> parts(ReflectionOptions options, T none, Reading<T> reading) {
        return answer((database, connection) -> new CatalogTables(database, connection)
                .parts(options, none, filter -> reading.read(database, connection, filter)));
    }

    @Override
    public Map<TableName, List<Column<?>>> multiColumns(ReflectionOptions options) {
        return this.<List<Column<?>>>parts(options, List.of(), DatabaseInspector::columns);
    }

    @Override
    public Map<TableName, PrimaryKeyConstraint> multiPrimaryKeys(ReflectionOptions options) {
        return parts(options, PrimaryKeyConstraint.of(), DatabaseInspector::primaryKeys);
    }

    @Override
    public Map<TableName, List<ForeignKeyConstraint>> multiForeignKeys(ReflectionOptions options) {
        return parts(options, List.of(), DatabaseInspector::foreignKeys);
    }

    @Override
    public Map<TableName, List<UniqueConstraint>> multiUniqueConstraints(ReflectionOptions options) {
        return parts(options, List.of(), DatabaseInspector::uniqueConstraints);
    }

    @Override
    public Map<TableName, List<CheckConstraint>> multiCheckConstraints(ReflectionOptions options) {
        return parts(options, List.of(), DatabaseInspector::checkConstraints);
    }

    @Override
    public Map<TableName, List<ReflectedIndex>> multiIndexes(ReflectionOptions options) {
        return parts(options, List.of(), DatabaseInspector::indexes);
    }

    @Override
    public Map<TableName, List<ExclusionConstraint>> multiExclusionConstraints(ReflectionOptions options) {
        return parts(options, List.of(), DatabaseInspector::exclusionConstraints);
    }

    @Override
    public Map<TableName, TableOptions> multiTableOptions(ReflectionOptions options) {
        return answer((database, connection) -> new CatalogTables(database, connection)
                .parts(
                        options,
                        TableOptions.of(database.dialectName()),
                        filter -> database.tableOptions(connection, filter)));
    }

    @Override
    public Map<TableName, Optional<String>> multiTableComments(ReflectionOptions options) {
        return parts(options, Optional.empty(), (database, connection, filter) -> {
            Map<String, Optional<String>> comments = new HashMap<>();
            for (ReflectedRelation each : database.relations(connection, filter)) {
                comments.put(each.name(), Optional.ofNullable(each.comment()));
            }
            return comments;
        });
    }

    // ---- whole tables

    @Override
    public Table table(String name, @Nullable String schema, ReflectionOptions options) {
        return answer((database, connection) ->
                new SchemaReflection(new CatalogTables(database, connection), options).table(name, schema));
    }

    @Override
    public MetaData metadata(ReflectionOptions options) {
        return answer((database, connection) ->
                new SchemaReflection(new CatalogTables(database, connection), options).metadata());
    }
}
