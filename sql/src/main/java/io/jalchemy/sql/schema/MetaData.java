package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables in which the targets of foreign keys are resolved by name, with the views, sequences and types that belong to them. An
 * immutable value. Like SQLAlchemy's {@code MetaData}.
 *
 * <p>Its tables are those that were given, completed: indexes and constraints are named by the convention, columns without a type have that
 * of the column that they refer to. A foreign key to a table that is not there is refused when the table is needed, not before, so that
 * tables can be added one by one.
 *
 * <pre>{@code
 * MetaData metadata = MetaData.of(
 *         Table.of("users", column("id", BIGINT).primaryKey(), column("name", VARCHAR)),
 *         Table.of("posts", column("id", BIGINT).primaryKey(), column("author_id").references("users.id")));
 * metadata.createAll(engine); // users, then posts
 * }</pre>
 */
public final class MetaData {

    private final NamingConvention naming;
    private final Map<String, Table> tables;
    private final SchemaObjects others;
    private final ForeignKeyTargets targets;

    private MetaData(NamingConvention naming, Map<String, Table> given, SchemaObjects others) {
        this.naming = naming;
        Map<String, Table> resolved = new ForeignKeyTargets(given).resolved();
        Map<String, Table> completed = new LinkedHashMap<>();
        for (String key : given.keySet()) {
            Table table = resolved.get(key);
            if (table != null) {
                completed.put(key, naming.applyTo(table));
            }
        }
        this.tables = completed;
        this.others = others;
        this.targets = new ForeignKeyTargets(completed);
    }

    /**
     * Returns a set of tables, whose indexes are named {@code ix_<table>_<columns>} unless they have a name.
     *
     * @throws JalchemyException if two different tables have one name
     */
    public static MetaData of(Table... tables) {
        return of(NamingConvention.INDEXES_ONLY, Arrays.asList(tables));
    }

    /**
     * Returns a set of tables, as {@link #of(Table...)} does.
     *
     * @throws JalchemyException if two different tables have one name
     */
    public static MetaData of(Collection<Table> tables) {
        return of(NamingConvention.INDEXES_ONLY, tables);
    }

    /**
     * Returns a set of tables, whose constraints and indexes are named by {@code naming} unless they have a name.
     *
     * @throws JalchemyException if two different tables have one name
     */
    public static MetaData of(NamingConvention naming, Collection<Table> tables) {
        return new MetaData(naming, byKey(new LinkedHashMap<>(), tables), SchemaObjects.NONE);
    }

    /**
     * Returns this set with {@code more} tables, views, sequences and types, and DDL of the program's own.
     *
     * @throws JalchemyException if two different objects of one kind have one name
     */
    public MetaData with(SchemaObject... more) {
        List<Table> added = new ArrayList<>();
        for (SchemaObject each : more) {
            if (each instanceof Table table) {
                added.add(table);
            }
        }
        return new MetaData(naming, byKey(new LinkedHashMap<>(tables), added), others.with(Arrays.asList(more)));
    }

    private static Map<String, Table> byKey(Map<String, Table> tables, Collection<Table> more) {
        for (Table table : more) {
            Table earlier = tables.putIfAbsent(table.tableName().key(), table);
            if (earlier != null && !earlier.equals(table)) {
                throw new JalchemyException(
                        "TABLE_TWICE",
                        "There are two different tables called " + table + " in one MetaData. Rename one, give it a"
                                + " schema, or keep one.");
            }
        }
        return tables;
    }

    /** Returns the convention by which constraints and indexes without a name are named. */
    public NamingConvention naming() {
        return naming;
    }

    /** Returns the tables, in the order in which they were given. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** Returns the sequences: those that were given, and those that columns of tables take their values from. */
    public List<Sequence> sequences() {
        return others.withColumnsOf(tables.values()).sequences();
    }

    /** Returns the sequences that columns of {@code some} tables of this set take their values from. */
    public List<Sequence> sequencesOf(Collection<Table> some) {
        return SchemaObjects.NONE.withColumnsOf(some).sequences();
    }

    /**
     * Returns the types that are objects of a schema, those that were given, and the domains of columns: in the order in which they were
     * given, but each behind those that it consists of.
     */
    public List<NamedType> types() {
        return TypeNames.sorted(others.withColumnsOf(tables.values()).types());
    }

    /** Returns the domains that columns of {@code some} tables of this set have, each behind those that it consists of. */
    public List<NamedType> typesOf(Collection<Table> some) {
        return TypeNames.sorted(SchemaObjects.NONE.withColumnsOf(some).types());
    }

    /** Returns DDL of the program's own that is executed when all of this set is created or dropped. */
    public List<Ddl> ddl() {
        return others.ddl();
    }

    /** Returns the listeners that are told when what belongs to this set is created or dropped. */
    public List<SchemaListener> listeners() {
        return others.listeners();
    }

    /** Returns the names of the schemas of tables, sequences and types, sorted; without the connection's default schema. */
    public List<String> schemas() {
        Set<String> names = new TreeSet<>();
        for (Table table : tables.values()) {
            add(table.tableName(), names);
        }
        sequences().forEach(each -> add(each.sequenceName(), names));
        types().forEach(each -> add(each.typeName(), names));
        return List.copyOf(names);
    }

    private static void add(TableName name, Set<String> schemas) {
        if (name.schema() != null) {
            schemas.add(name.schema());
        }
    }

    /**
     * Returns a copy of this set in another schema. A foreign key to a table of the schema that its own table was in refers to the new
     * schema; one to another schema stays as it is. Columns have the copies of the types of this set; SQL that was given as text stays as
     * it is.
     *
     * <p>Like {@code to_metadata} in SQLAlchemy.
     *
     * @param schema the schema of all tables, sequences and types; null for the connection's default schema
     */
    public MetaData copy(@Nullable String schema) {
        return copy(
                schema,
                (table, key) -> Objects.equals(table.schema(), key.target().schema())
                        ? schema
                        : key.target().schema());
    }

    /**
     * Returns a copy of this set in another schema.
     *
     * @param schema the schema of all tables, sequences and types; null for the connection's default schema
     * @param referred returns, for a table as it is here and one of its foreign keys, the schema that the copy of the key refers to
     */
    public MetaData copy(@Nullable String schema, BiFunction<Table, ForeignKeyConstraint, @Nullable String> referred) {
        return copied(schema, true, referred);
    }

    /**
     * Returns this set with all that has no schema of its own in {@code schema}, which foreign keys to it then refer to. Like a
     * {@code MetaData} of SQLAlchemy that was given a schema.
     */
    public MetaData inSchema(String schema) {
        return copied(
                schema,
                false,
                (table, key) -> Objects.requireNonNullElse(key.target().schema(), schema));
    }

    private MetaData copied(
            @Nullable String schema, boolean all, BiFunction<Table, ForeignKeyConstraint, @Nullable String> referred) {
        Set<TableName> names = new HashSet<>();
        types().forEach(type -> names.add(type.typeName()));
        SchemaCopy copy = new SchemaCopy(schema, all, referred, names);
        List<Table> copied = new ArrayList<>();
        for (Table table : tables.values()) {
            copied.add(copy.table(table));
        }
        return new MetaData(naming, byKey(new LinkedHashMap<>(), copied), copy.objects(others));
    }

    /** Returns the table named {@code "name"} or {@code "schema.name"}; null if there is none. */
    public @Nullable Table find(String key) {
        return tables.get(key);
    }

    /**
     * Returns the table named {@code "name"} or {@code "schema.name"}.
     *
     * @throws JalchemyException if there is none; the message names the nearest
     */
    public Table table(String key) {
        Table table = tables.get(key);
        if (table == null) {
            throw new JalchemyException(
                    "UNKNOWN_TABLE",
                    "There is no table \"" + key + "\" in the MetaData." + Nearest.hint(key, tables.keySet()));
        }
        return table;
    }

    /**
     * Returns the table that {@code key}, a foreign key of {@code from}, refers to.
     *
     * @throws JalchemyException if that table or one of the columns is not there; the message names the nearest
     */
    public Table referred(Table from, ForeignKeyConstraint key) {
        return targets.table(from, key);
    }

    /**
     * Returns the columns that {@code key}, a foreign key of {@code from}, refers to, in its order.
     *
     * @throws JalchemyException if the table or one of the columns is not there; the message names the nearest
     */
    public List<Column<?>> referredColumns(Table from, ForeignKeyConstraint key) {
        Table target = referred(from, key);
        List<Column<?>> columns = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            columns.add(ForeignKeyTargets.column(from, key, target, i));
        }
        return List.copyOf(columns);
    }

    /** Returns all tables, each after those that it refers to; see {@link #creationOrder}. */
    public List<Table> sortedTables() {
        return creationOrder(tables.values()).tables();
    }

    /**
     * Returns {@code some} tables of this set in an order in which they can be created; the reverse is an order to drop them in.
     *
     * <p>Tables that could come in any order come by name. Foreign keys of a cycle are left out of account and listed.
     *
     * @throws JalchemyException if a foreign key refers to what is not in this set
     */
    public CreationOrder creationOrder(Collection<Table> some) {
        return new TableSorting(targets, some).order();
    }

    /**
     * Creates what {@code target} does not have: types, sequences, tables with their indexes, and views that have a definition, in
     * dependency order; and executes DDL of the program's own.
     */
    public void createAll(SchemaTarget target) {
        target.createAll(this, SchemaOptions.DEFAULTS);
    }

    /** Creates what {@code target} does not have, as {@link #createAll(SchemaTarget)} does, by {@code options}. */
    public void createAll(SchemaTarget target, SchemaOptions options) {
        target.createAll(this, options);
    }

    /** Drops what {@code target} has, in the order opposite to {@link #createAll}. */
    public void dropAll(SchemaTarget target) {
        target.dropAll(this, SchemaOptions.DEFAULTS);
    }

    /** Drops what {@code target} has, in the order opposite to {@link #createAll}, by {@code options}. */
    public void dropAll(SchemaTarget target, SchemaOptions options) {
        target.dropAll(this, options);
    }

    /**
     * Returns the statements that create all of this set, in order, as text, without a database: {@code createScript(dialect)}. Each is
     * without a semicolon at its end.
     *
     * <p>Like {@code create_mock_engine} in SQLAlchemy.
     *
     * @param dialect the dialect of the database that they are for
     */
    public List<String> createScript(SchemaScripts dialect) {
        return dialect.createStatements(this, SchemaOptions.DEFAULTS);
    }

    /** Returns the statements that create all of this set, as {@link #createScript(SchemaScripts)} does, by {@code options}. */
    public List<String> createScript(SchemaScripts dialect, SchemaOptions options) {
        return dialect.createStatements(this, options);
    }

    /** Returns the statements that drop all of this set, in order, as text, without a database. */
    public List<String> dropScript(SchemaScripts dialect) {
        return dialect.dropStatements(this);
    }

    /** Returns whether the tables, the other objects and the naming convention are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MetaData that
                        && naming.equals(that.naming)
                        && tables.equals(that.tables)
                        && others.equals(that.others));
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    @Override
    public String toString() {
        return "MetaData" + tables.keySet();
    }
}
