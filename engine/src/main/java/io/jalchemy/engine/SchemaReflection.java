package io.jalchemy.engine;

import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.engine.inspect.ReflectedRelation;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.engine.inspect.RelationScope;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.SchemaObject;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables of what the catalogue says. Each kind of thing is read once for each schema, however many tables there are.
 *
 * @param catalogue finds and reads
 * @param options what is to be read, and what becomes of it
 */
record SchemaReflection(CatalogTables catalogue, ReflectionOptions options) {

    /** What was read of one schema, by the names of the relations. */
    private record Parts(
            Map<String, List<Column<?>>> columns,
            Map<String, PrimaryKeyConstraint> primaryKeys,
            Map<String, List<ForeignKeyConstraint>> foreignKeys,
            Map<String, List<UniqueConstraint>> uniqueConstraints,
            Map<String, List<CheckConstraint>> checkConstraints,
            Map<String, List<ReflectedIndex>> indexes,
            Map<String, List<ExclusionConstraint>> exclusions,
            Map<String, TableOptions> options,
            Map<String, ViewDefinition> views) {

        static Parts read(CatalogTables catalogue, List<ReflectedRelation> relations, CatalogFilter filter)
                throws SQLException {
            DatabaseInspector database = catalogue.database();
            CatalogConnection connection = catalogue.connection();
            boolean views =
                    relations.stream().anyMatch(relation -> relation.kind().isView());
            return new Parts(
                    database.columns(connection, filter),
                    database.primaryKeys(connection, filter),
                    database.foreignKeys(connection, filter),
                    database.uniqueConstraints(connection, filter),
                    database.checkConstraints(connection, filter),
                    database.indexes(connection, filter),
                    database.exclusionConstraints(connection, filter),
                    database.tableOptions(connection, filter),
                    views ? database.viewDefinitions(connection, filter) : Map.of());
        }
    }

    /** Returns the table or view called {@code name}. */
    Table table(String name, @Nullable String schema) throws SQLException {
        ReflectedRelation relation = catalogue.relation(name, schema);
        CatalogFilter filter = catalogue.filter(name, schema);
        Parts parts = Parts.read(catalogue, List.of(relation), filter);
        return table(schema(schema), relation, parts);
    }

    private @Nullable String schema(@Nullable String given) {
        return given == null
                ? null
                : catalogue
                        .database()
                        .identifiers()
                        .known(catalogue.database().identifiers().stored(given));
    }

    /** Returns the tables that the options mean. */
    MetaData metadata() throws SQLException {
        Map<TableName, Table> tables = new LinkedHashMap<>();
        for (String schema : options.schemas()) {
            List<ReflectedRelation> relations = catalogue.relations(options, schema);
            if (!relations.isEmpty()) {
                add(tables, schema, relations, catalogue.filter(options, schema));
            }
        }
        if (options.resolvesForeignKeys()) {
            addReferred(tables);
        }
        MetaData all = MetaData.of(tables.values());
        return all.with(objects(all).toArray(SchemaObject[]::new));
    }

    /** Returns the sequences and types of the schemas that were asked for; of other schemas, and if only some tables were, those in use. */
    private List<SchemaObject> objects(MetaData tables) throws SQLException {
        Set<@Nullable String> schemas = new LinkedHashSet<>(options.schemas());
        tables.tables().forEach(table -> schemas.add(table.schema()));
        SchemaUse use = new SchemaUse(tables.tables());
        List<SchemaObject> objects = new ArrayList<>();
        for (String schema : schemas) {
            boolean all = !options.isFiltered() && options.schemas().contains(schema);
            for (SchemaObject each : objects(schema)) {
                if (all || use.isUsed(each)) {
                    objects.add(each);
                }
            }
        }
        return objects;
    }

    private List<SchemaObject> objects(@Nullable String schema) throws SQLException {
        DatabaseInspector database = catalogue.database();
        CatalogFilter filter = CatalogFilter.of(CatalogTables.stored(database, schema), RelationKind.ANY);
        List<SchemaObject> objects = new ArrayList<>();
        objects.addAll(database.enumTypes(catalogue.connection(), filter));
        objects.addAll(database.domains(catalogue.connection(), filter));
        objects.addAll(database.compositeTypes(catalogue.connection(), filter));
        objects.addAll(database.sequences(catalogue.connection(), filter));
        return objects;
    }

    private void add(
            Map<TableName, Table> tables,
            @Nullable String schema,
            List<ReflectedRelation> relations,
            CatalogFilter filter)
            throws SQLException {
        Parts parts = Parts.read(catalogue, relations, filter);
        for (ReflectedRelation relation : relations) {
            if (relation.kind().isView() && !parts.columns.containsKey(relation.name())) {
                continue; // the database itself cannot read it
            }
            Table table = table(schema(schema), relation, parts);
            tables.put(table.tableName(), table);
        }
    }

    /**
     * Adds the tables that foreign keys refer to, or that tables inherit from or are parts of, and what those refer to: one round of queries
     * for each schema and step.
     */
    private void addReferred(Map<TableName, Table> tables) throws SQLException {
        Set<TableName> asked = new HashSet<>(tables.keySet());
        while (true) {
            Map<@Nullable String, Set<String>> missing = new LinkedHashMap<>();
            for (Table table : tables.values()) {
                for (TableName name : referred(table)) {
                    if (asked.add(name)) {
                        missing.computeIfAbsent(name.schema(), schema -> new LinkedHashSet<>())
                                .add(name.name());
                    }
                }
            }
            if (missing.isEmpty()) {
                return;
            }
            for (Map.Entry<@Nullable String, Set<String>> each : missing.entrySet()) {
                addReferred(tables, each.getKey(), each.getValue());
            }
        }
    }

    private static List<TableName> referred(Table table) {
        List<TableName> names = new ArrayList<>();
        table.foreignKeys().forEach(key -> names.add(key.target()));
        table.options().forEach(options -> names.addAll(options.tables()));
        return names;
    }

    private void addReferred(Map<TableName, Table> tables, @Nullable String schema, Set<String> names)
            throws SQLException {
        CatalogFilter filter = new CatalogFilter(
                CatalogTables.stored(catalogue.database(), schema),
                catalogue.storedNames(names),
                Set.of(RelationKind.TABLE, RelationKind.FOREIGN_TABLE),
                RelationScope.ANY,
                options.namesSchemas());
        List<ReflectedRelation> relations = new ArrayList<>();
        for (ReflectedRelation each : catalogue.database().relations(catalogue.connection(), filter)) {
            if (names.contains(each.name())) {
                relations.add(each);
            }
        }
        if (!relations.isEmpty()) {
            add(tables, schema, relations, filter);
        }
    }

    private Table table(@Nullable String schema, ReflectedRelation relation, Parts parts) {
        TableName name = new TableName(schema, relation.name());
        List<TableElement> elements = new ArrayList<>();
        Set<String> left = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        List<Column<?>> own = new ArrayList<>(options.columnsFor(name));
        own.forEach(column -> replaced.add(column.name()));
        for (Column<?> column : parts.columns.getOrDefault(relation.name(), List.of())) {
            if (!options.includesColumn(column.name()) && !replaced.contains(column.name())) {
                left.add(column.name());
            } else {
                elements.add(replaced.contains(column.name()) ? taken(own, column.name()) : changed(name, column));
            }
        }
        elements.addAll(own);
        if (!relation.kind().isView()) {
            addConstraints(name, parts, left, referring(name), elements);
        }
        addIndexes(name, parts, left, elements);
        Table table = Table.of(name, elements);
        table = relation.comment() == null ? table : table.comment(relation.comment());
        if (relation.kind().isView()) {
            ViewDefinition definition = parts.views.get(relation.name());
            return definition == null ? table.asView() : table.asView(definition);
        }
        return relation.temporary() ? table.asTemporary() : table;
    }

    private static Column<?> taken(List<Column<?>> own, String name) {
        for (Column<?> column : own) {
            if (column.name().equals(name)) {
                own.remove(column);
                return column;
            }
        }
        throw new IllegalStateException(name);
    }

    private Column<?> changed(TableName table, Column<?> column) {
        Column<?> changed = options.listener().reflected(table, column);
        if (!changed.name().equals(column.name())) {
            throw new JalchemyException(
                    "REFLECTED_COLUMN_RENAMED",
                    "A listener gave column " + changed.name() + " in place of the reflected column " + table + "."
                            + column.name()
                            + ". Keep the name, which the database knows, and call key(…) for another.");
        }
        return changed;
    }

    /** Returns the names of the program's own columns that have foreign keys. */
    private Set<String> referring(TableName table) {
        Set<String> names = new HashSet<>();
        for (Column<?> column : options.columnsFor(table)) {
            if (!column.foreignKeys().isEmpty()) {
                names.add(column.name());
            }
        }
        return names;
    }

    private void addConstraints(
            TableName table, Parts parts, Set<String> left, Set<String> referring, List<TableElement> elements) {
        PrimaryKeyConstraint key = parts.primaryKeys.get(table.name());
        if (key != null && isWhole(table, key, left) && !isKeyOfOwn(table, key)) {
            elements.add(key);
        }
        for (ForeignKeyConstraint each : parts.foreignKeys.getOrDefault(table.name(), List.of())) {
            boolean replaced = each.columns().size() == 1 && referring.containsAll(each.columns());
            if (!replaced && isWhole(table, each, left)) {
                elements.add(each);
            }
        }
        for (UniqueConstraint each : parts.uniqueConstraints.getOrDefault(table.name(), List.of())) {
            if (isWhole(table, each, left)) {
                elements.add(each);
            }
        }
        elements.addAll(parts.checkConstraints.getOrDefault(table.name(), List.of()));
        for (ExclusionConstraint each : parts.exclusions.getOrDefault(table.name(), List.of())) {
            if (isWhole(table, each, left)) {
                elements.add(each);
            }
        }
        TableOptions ofTable = parts.options.get(table.name());
        if (ofTable != null) {
            elements.add(ofTable);
        }
    }

    /** Returns whether the program's own columns make another key than {@code key}. */
    private boolean isKeyOfOwn(TableName table, PrimaryKeyConstraint key) {
        for (Column<?> column : options.columnsFor(table)) {
            if (column.isPrimaryKey() && !key.columns().contains(column.name())) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(TableName table, Constraint constraint, Set<String> left) {
        return isWhole(table, constraint.name(), constraint.columns(), left);
    }

    private boolean isWhole(TableName table, @Nullable String name, List<String> columns, Set<String> left) {
        for (String column : columns) {
            if (left.contains(column)) {
                catalogue
                        .connection()
                        .warn(name + " of table " + table + " is left out: column " + column + " is not reflected.");
                return false;
            }
        }
        return true;
    }

    private void addIndexes(TableName table, Parts parts, Set<String> left, List<TableElement> elements) {
        for (ReflectedIndex each : parts.indexes.getOrDefault(table.name(), List.of())) {
            Index index = each.index();
            if (!each.isOfConstraint() && isWhole(table, index.name(), index.columns(), left)) {
                elements.add(index);
            }
        }
    }
}
