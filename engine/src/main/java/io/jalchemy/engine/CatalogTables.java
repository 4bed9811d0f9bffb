package io.jalchemy.engine;

import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.inspect.ReflectedRelation;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.engine.inspect.RelationScope;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that a program names or describes in the catalogue.
 *
 * @param database reads the catalogue
 * @param connection where it is read
 */
record CatalogTables(DatabaseInspector database, CatalogConnection connection) {

    /** The number of names up to which a query is sent with them; for more the whole schema is read. */
    private static final int MOST_NAMES = 100;

    /** Returns {@code schema} as the database has it; null for null. */
    static @Nullable String stored(DatabaseInspector database, @Nullable String schema) {
        return schema == null ? null : database.identifiers().stored(schema);
    }

    private String stored(String name) {
        return database.identifiers().stored(name);
    }

    private String known(String name) {
        return database.identifiers().known(stored(name));
    }

    static boolean hasSchema(DatabaseInspector database, CatalogConnection connection, String name)
            throws SQLException {
        return database.hasSchema(connection.jdbc(), database.identifiers().stored(name));
    }

    /** Returns the schemas that {@code schema} means: all but those of the system for {@link Inspector#EVERY_SCHEMA}. */
    static List<@Nullable String> schemas(
            DatabaseInspector database, CatalogConnection connection, @Nullable String schema) throws SQLException {
        if (!Inspector.EVERY_SCHEMA.equals(schema)) {
            return Collections.singletonList(schema);
        }
        List<@Nullable String> schemas = new ArrayList<>(database.schemaNames(connection));
        schemas.removeAll(database.systemSchemaNames());
        return Collections.unmodifiableList(schemas);
    }

    /** Returns those of {@code names} that there is a table or view of. */
    Set<TableName> existing(Collection<TableName> names) throws SQLException {
        Map<@Nullable String, Set<String>> bySchema = new LinkedHashMap<>();
        for (TableName each : names) {
            bySchema.computeIfAbsent(stored(database, each.schema()), schema -> new LinkedHashSet<>())
                    .add(stored(each.name()));
        }
        Map<@Nullable String, List<String>> there = new HashMap<>();
        for (Map.Entry<@Nullable String, Set<String>> each : bySchema.entrySet()) {
            Set<String> few = each.getValue().size() > MOST_NAMES ? null : each.getValue();
            CatalogFilter filter = new CatalogFilter(each.getKey(), few, RelationKind.ANY, RelationScope.ANY, false);
            there.put(
                    each.getKey(),
                    database.relations(connection, filter).stream()
                            .map(relation -> stored(relation.name()))
                            .toList());
        }
        Set<TableName> existing = new LinkedHashSet<>();
        for (TableName each : names) {
            List<String> found = there.getOrDefault(stored(database, each.schema()), List.of());
            if (found.stream().anyMatch(name -> database.isSame(stored(each.name()), name))) {
                existing.add(each);
            }
        }
        return existing;
    }

    /** Returns the filter that means the relation called {@code name}. */
    CatalogFilter filter(String name, @Nullable String schema) {
        return CatalogFilter.named(stored(database, schema), stored(name));
    }

    /**
     * Returns the relation called {@code name}.
     *
     * @throws JalchemyException if there is none; the message names the nearest
     */
    ReflectedRelation relation(String name, @Nullable String schema) throws SQLException {
        List<ReflectedRelation> found = database.relations(connection, filter(name, schema));
        if (found.size() == 1) {
            return found.get(0);
        }
        for (ReflectedRelation each : found) { // of several that differ in case
            if (stored(each.name()).equals(stored(name))) {
                return each;
            }
        }
        throw unknown(schema, List.of(name));
    }

    /** Returns the exception for tables that are not there, which names the nearest that are. */
    private JalchemyException unknown(@Nullable String schema, List<String> names) throws SQLException {
        if (schema != null && !hasSchema(database, connection, schema)) {
            List<String> schemas = database.schemaNames(connection);
            return new JalchemyException(
                    "UNKNOWN_SCHEMA",
                    "There is no schema \"" + schema + "\" in the database, and so no table \"" + names.get(0)
                            + "\" in it." + hint(schema, schemas));
        }
        CatalogFilter all =
                new CatalogFilter(stored(database, schema), null, RelationKind.ANY, RelationScope.ANY, false);
        List<String> there = database.relations(connection, all).stream()
                .map(ReflectedRelation::name)
                .toList();
        List<String> sentences = new ArrayList<>();
        for (String name : names) {
            sentences.add("There is no table or view \"" + new TableName(schema, name).key() + "\" in the database."
                    + hint(name, there));
        }
        return new JalchemyException("UNKNOWN_TABLE", String.join(" ", sentences));
    }

    private static String hint(String name, List<String> there) {
        String hint = Nearest.hint(name, there);
        return hint.isEmpty() ? " Check the name, and which database and schema this is." : hint;
    }

    /** Returns the SELECT of the view called {@code name}. */
    String viewDefinition(String name, @Nullable String schema) throws SQLException {
        ReflectedRelation relation = relation(name, schema);
        ViewDefinition definition =
                database.viewDefinitions(connection, filter(name, schema)).get(relation.name());
        if (definition == null || definition.sql() == null) {
            throw new JalchemyException(
                    "NOT_A_VIEW",
                    "\"" + new TableName(schema, name).key() + "\" is a table and has no query. Ask for the columns of"
                            + " tables, and for the definition of views.");
        }
        return definition.sql();
    }

    /** Reads something of the relations that a filter means. */
    @FunctionalInterface
    interface Reading<T> {

        /** Returns it by the names of the relations. */
        Map<String, T> read(CatalogFilter filter) throws SQLException;
    }

    /** Returns the result of {@code reading} for each relation that {@code options} mean, and {@code none} for those that it has none for. */
    <T> Map<TableName, T> parts(ReflectionOptions options, T none, Reading<T> reading) throws SQLException {
        Map<TableName, T> parts = new LinkedHashMap<>();
        for (String schema : options.schemas()) {
            CatalogFilter filter = filter(options, schema);
            Map<String, T> found = null;
            for (ReflectedRelation relation : relations(options, schema)) {
                found = found == null ? reading.read(filter) : found;
                T part = found.get(relation.name());
                parts.put(
                        new TableName(schema == null ? null : known(schema), relation.name()),
                        part == null ? none : part);
            }
        }
        return Collections.unmodifiableMap(parts);
    }

    /** Returns the filter by which the tables that {@code options} mean are read; it may find more of them. */
    CatalogFilter filter(ReflectionOptions options, @Nullable String schema) {
        return new CatalogFilter(
                stored(database, schema),
                storedNames(options.names()),
                options.kinds(),
                options.scope(),
                options.namesSchemas());
    }

    /** Returns the names as the database has them; null for all, and for so many that the whole schema is read. */
    @Nullable
    Set<String> storedNames(@Nullable Set<String> names) {
        if (names == null || names.size() > MOST_NAMES) {
            return null;
        }
        Set<String> stored = new HashSet<>();
        names.forEach(name -> stored.add(stored(name)));
        return stored;
    }

    /**
     * Returns the relations of {@code schema} that {@code options} mean.
     *
     * @throws JalchemyException if one that is named is in none of their schemas
     */
    List<ReflectedRelation> relations(ReflectionOptions options, @Nullable String schema) throws SQLException {
        if (schema != null && !hasSchema(database, connection, schema)) {
            throw new JalchemyException(
                    "UNKNOWN_SCHEMA",
                    "There is no schema \"" + schema + "\" in the database."
                            + hint(schema, database.schemaNames(connection)));
        }
        List<ReflectedRelation> found = new ArrayList<>();
        Set<String> names = options.names();
        for (ReflectedRelation each : database.relations(connection, filter(options, schema))) {
            TableName name = new TableName(schema == null ? null : known(schema), each.name());
            if ((names == null || isOneOf(names, each)) && options.includes(name)) {
                found.add(each);
            }
        }
        if (names != null) {
            checkFound(options, names);
        }
        return found;
    }

    private boolean isOneOf(Set<String> names, ReflectedRelation relation) {
        String name = stored(relation.name());
        return names.stream().anyMatch(each -> database.isSame(stored(each), name));
    }

    private void checkFound(ReflectionOptions options, Set<String> names) throws SQLException {
        List<String> missing = new ArrayList<>(names);
        for (String schema : options.schemas()) {
            for (ReflectedRelation each : database.relations(connection, filter(options, schema))) {
                missing.removeIf(name -> database.isSame(stored(name), stored(each.name())));
            }
        }
        if (!missing.isEmpty()) {
            throw unknown(options.schemas().get(0), missing);
        }
    }
}
