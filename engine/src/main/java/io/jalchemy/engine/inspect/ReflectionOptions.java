package io.jalchemy.engine.inspect;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Options of reflection: which tables are read from the catalogue, and what becomes of them. An immutable value; each method that adds to it
 * returns a new one.
 *
 * <p>Like the arguments of {@code MetaData.reflect} and of {@code Table(…, autoload_with=…)} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * MetaData existing = engine.inspector()
 *         .metadata(ReflectionOptions.defaults()
 *                 .views()
 *                 .only(table -> !table.name().startsWith("old_")));
 * }</pre>
 */
public final class ReflectionOptions {

    private static final ReflectionOptions DEFAULTS = new ReflectionOptions(new Parts());

    private final Parts parts;

    private ReflectionOptions(Parts parts) {
        this.parts = parts;
    }

    /** The options, while they are put together; not changed afterwards. */
    private static final class Parts {
        List<@Nullable String> schemas = Collections.singletonList(null);

        @Nullable
        Set<String> names;

        @Nullable
        Predicate<TableName> only;

        Set<RelationKind> kinds = Set.of(RelationKind.TABLE);
        RelationScope scope = RelationScope.DEFAULT;
        boolean resolveForeignKeys = true;
        boolean schemasNamed;
        Map<String, List<Column<?>>> columns = Map.of();

        @Nullable
        Set<String> onlyColumns;

        ReflectedColumnListener listener = (table, column) -> column;

        Parts() {}

        Parts(Parts like) {
            schemas = like.schemas;
            names = like.names;
            only = like.only;
            kinds = like.kinds;
            scope = like.scope;
            resolveForeignKeys = like.resolveForeignKeys;
            schemasNamed = like.schemasNamed;
            columns = like.columns;
            onlyColumns = like.onlyColumns;
            listener = like.listener;
        }
    }

    /** Returns the defaults: all tables that statements find by the name alone, and those that their foreign keys refer to; no views. */
    public static ReflectionOptions defaults() {
        return DEFAULTS;
    }

    private Parts copy() {
        return new Parts(parts);
    }

    /** Returns these options for the tables of {@code schemas}, which are then named with their schema. */
    public ReflectionOptions schemas(String... schemas) {
        Parts next = copy();
        next.schemas = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(schemas)));
        return new ReflectionOptions(next);
    }

    /**
     * Returns these options for the tables called {@code names} alone, and those that their foreign keys refer to.
     *
     * @param names as they are written in table definitions, without a schema
     */
    public ReflectionOptions only(String... names) {
        Parts next = copy();
        next.names = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
        return new ReflectionOptions(next);
    }

    /** Returns these options for those tables alone that {@code test} is true of, and those that their foreign keys refer to. */
    public ReflectionOptions only(Predicate<TableName> test) {
        Parts next = copy();
        Predicate<TableName> before = parts.only;
        next.only = before == null ? test : before.and(test);
        return new ReflectionOptions(next);
    }

    /** Returns these options with views and materialised views beside what there was. */
    public ReflectionOptions views() {
        Set<RelationKind> all = new LinkedHashSet<>(parts.kinds);
        all.addAll(RelationKind.VIEWS);
        return kinds(all.toArray(RelationKind[]::new));
    }

    /** Returns these options for relations of {@code kinds} alone. */
    public ReflectionOptions kinds(RelationKind... kinds) {
        Parts next = copy();
        next.kinds = Set.of(kinds);
        return new ReflectionOptions(next);
    }

    /** Returns these options with or without temporary relations. Default: without. */
    public ReflectionOptions scope(RelationScope scope) {
        Parts next = copy();
        next.scope = scope;
        return new ReflectionOptions(next);
    }

    /** Returns these options, with the tables that foreign keys refer to, wherever they are, or without them. Default: with them. */
    public ReflectionOptions resolveForeignKeys(boolean resolve) {
        Parts next = copy();
        next.resolveForeignKeys = resolve;
        return new ReflectionOptions(next);
    }

    /**
     * Returns these options, with the schema always named of tables that foreign keys refer to, or only where the name alone does not find
     * them. Default: only there. Like {@code postgresql_ignore_search_path}.
     */
    public ReflectionOptions schemasNamed(boolean named) {
        Parts next = copy();
        next.schemasNamed = named;
        return new ReflectionOptions(next);
    }

    /**
     * Returns these options with columns of the program's own for one table: each is taken in place of the reflected column of that name, or
     * added if there is none. A foreign key declared with it takes the place of those of this column.
     *
     * @param table the table's name, with its schema if it is reflected with one: {@code "users"}, {@code "blog.users"}
     */
    public ReflectionOptions columns(String table, Column<?>... columns) {
        Parts next = copy();
        next.columns = new LinkedHashMap<>(parts.columns);
        List<Column<?>> all = new ArrayList<>(next.columns.getOrDefault(table, List.of()));
        all.addAll(Arrays.asList(columns));
        next.columns.put(table, List.copyOf(all));
        return new ReflectionOptions(next);
    }

    /**
     * Returns these options for columns of those names alone; constraints and indexes of other columns are left out. Like {@code
     * include_columns}.
     */
    public ReflectionOptions onlyColumns(String... names) {
        Parts next = copy();
        next.onlyColumns = Set.of(names);
        return new ReflectionOptions(next);
    }

    /** Returns these options with one more listener that is given each reflected column and may change it; it is called after the others. */
    public ReflectionOptions onColumn(ReflectedColumnListener listener) {
        Parts next = copy();
        ReflectedColumnListener before = parts.listener;
        next.listener = (table, column) -> listener.reflected(table, before.reflected(table, column));
        return new ReflectionOptions(next);
    }

    /** Returns the schemas to read; null among them stands for what statements find by a name alone. */
    public List<@Nullable String> schemas() {
        return parts.schemas;
    }

    /** Returns the names of the tables that were asked for; null for all. */
    public @Nullable Set<String> names() {
        return parts.names;
    }

    /** Returns whether the table was asked for by its schema and by the tests; names apart. */
    public boolean includes(TableName table) {
        Predicate<TableName> only = parts.only;
        return only == null || only.test(table);
    }

    /** Returns whether only some of the tables were asked for. */
    public boolean isFiltered() {
        return parts.names != null || parts.only != null;
    }

    /** Returns the kinds of relations to read. */
    public Set<RelationKind> kinds() {
        return parts.kinds;
    }

    /** Returns whether temporary relations are read. */
    public RelationScope scope() {
        return parts.scope;
    }

    /** Returns whether the tables that foreign keys refer to are read, too. */
    public boolean resolvesForeignKeys() {
        return parts.resolveForeignKeys;
    }

    /** Returns whether the schema of tables that foreign keys refer to is always given. */
    public boolean namesSchemas() {
        return parts.schemasNamed;
    }

    /** Returns the program's own columns for {@code table}; empty for none. */
    public List<Column<?>> columnsFor(TableName table) {
        return parts.columns.getOrDefault(table.key(), List.of());
    }

    /** Returns whether column {@code name} is to be read. */
    public boolean includesColumn(String name) {
        Set<String> only = parts.onlyColumns;
        return only == null || only.contains(name);
    }

    /** Returns the listener that is given each reflected column. */
    public ReflectedColumnListener listener() {
        return parts.listener;
    }
}
