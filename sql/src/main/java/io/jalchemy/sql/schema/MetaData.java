package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables in which the targets of foreign keys are resolved by name. An immutable value. Like SQLAlchemy's {@code MetaData}.
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
    private final ForeignKeyTargets targets;

    private MetaData(NamingConvention naming, Map<String, Table> given) {
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
        return new MetaData(naming, byKey(new LinkedHashMap<>(), tables));
    }

    /**
     * Returns this set with {@code more} tables.
     *
     * @throws JalchemyException if two different tables have one name
     */
    public MetaData with(Table... more) {
        return new MetaData(naming, byKey(new LinkedHashMap<>(tables), Arrays.asList(more)));
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

    /** Creates the tables that {@code target} does not have, with their indexes and types, in dependency order. */
    public void createAll(SchemaTarget target) {
        target.createTables(this, tables());
    }

    /** Drops the tables that {@code target} has, with their types, in the order opposite to {@link #createAll}. */
    public void dropAll(SchemaTarget target) {
        target.dropTables(this, tables());
    }

    /** Returns whether the tables and the naming convention are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MetaData that && naming.equals(that.naming) && tables.equals(that.tables));
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
