package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table: a name, columns, constraints and indexes. An immutable value; two are equal if all of that is equal.
 *
 * <p>The same table may be in several {@link MetaData}. Like SQLAlchemy's {@code Table}.
 *
 * <pre>{@code
 * Table users = Table.of(
 *         "users",
 *         column("id", BIGINT).primaryKey(),
 *         column("name", varchar(50)).notNull().unique());
 * Table posts = Table.of(
 *         "posts",
 *         column("id", BIGINT).primaryKey(),
 *         column("author_id").references("users.id"),
 *         column("title", VARCHAR).notNull());
 * Column<String> title = posts.c("title", VARCHAR);
 * Result<String> titles = connection.execute(select(title).from(posts));
 * }</pre>
 */
public final class Table implements TableSource, SchemaObject {

    private final TableName tableName;
    private final List<Column<?>> columns;
    private final Map<String, Column<?>> byKey;
    private final PrimaryKeyConstraint primaryKey;
    private final List<Constraint> constraints;
    private final List<Index> indexes;
    private final TableProperties properties;
    private final List<Column<?>> primaryKeyColumns;
    private final List<ForeignKeyConstraint> foreignKeys;
    private final List<UniqueConstraint> uniqueConstraints;
    private final @Nullable Column<?> autoincrementColumn;
    private final int hash;

    private Table(TableName tableName, TableParts parts, TableProperties properties) {
        this.tableName = tableName;
        this.primaryKey = parts.primaryKey();
        this.constraints = parts.constraints();
        this.indexes = parts.indexes();
        this.properties = properties;
        this.hash = hash(tableName, parts);
        this.columns = owned(parts.columns());
        this.byKey = TableParts.byKey(tableName, columns);
        this.primaryKeyColumns = columnsNamed(primaryKey.columns());
        this.foreignKeys = only(ForeignKeyConstraint.class);
        this.uniqueConstraints = only(UniqueConstraint.class);
        this.autoincrementColumn = AutoincrementRule.column(this);
    }

    /** Returns a hash of the names alone, which distinguish tables well enough. */
    private static int hash(TableName name, TableParts parts) {
        int hash = name.key().hashCode();
        for (Column<?> column : parts.columns()) {
            hash = 31 * hash + column.name().hashCode();
        }
        return 31 * hash + parts.constraints().size();
    }

    private List<Column<?>> owned(List<Column<?>> declared) {
        List<Column<?>> mine = new ArrayList<>(declared.size());
        for (Column<?> column : declared) {
            mine.add(column.inTable(this));
        }
        return List.copyOf(mine);
    }

    /**
     * Returns a table named {@code name}.
     *
     * @param name the name without a schema
     * @param elements columns in order, constraints and indexes, which find columns by key or name; options of databases, and DDL
     * @throws JalchemyException if two columns have one name, or something names a column that is not there
     */
    public static Table of(String name, TableElement... elements) {
        return of(new TableName(null, name), Arrays.asList(elements));
    }

    /** Returns a table in a schema or in none, as {@link #of(String, TableElement...)} does. */
    public static Table of(TableName name, List<? extends TableElement> elements) {
        return new Table(name, TableParts.of(name, elements), TableProperties.NONE.with(elements));
    }

    /** Returns this table in {@code schema}. */
    public Table inSchema(String schema) {
        return new Table(new TableName(schema, name()), parts(), properties);
    }

    /** Returns this table with a comment. */
    public Table comment(String comment) {
        return with(properties.withComment(comment));
    }

    /** Returns this table as a view: read like a table, never created, dropped or written to. */
    public Table asView() {
        return with(properties.asView(null));
    }

    /**
     * Returns this table as a view that consists of {@code definition}: created after the tables that it reads, dropped before them, and
     * never written to.
     */
    public Table asView(ViewDefinition definition) {
        return with(properties.asView(definition));
    }

    /**
     * Returns this table as one that is created with the rows of a query: {@code CREATE TABLE … AS}. It is created after what the query reads,
     * has the columns of the query, and may have indexes and a comment, and no constraints.
     *
     * @param rows the query, and other names of the columns; nothing else that a view may have
     */
    public Table createdAs(ViewDefinition rows) {
        return with(properties.createdAs(rows));
    }

    /** Returns this table as one that is gone at the end of the connection that creates it. */
    public Table asTemporary() {
        return with(properties.asTemporary());
    }

    /**
     * Returns this table so that it is created after others, and dropped before them, for a reason that nothing else shows: a trigger, or a
     * function that a check calls.
     *
     * @param tables names of tables and views, {@code "users"} or {@code "blog.users"}
     */
    public Table dependsOn(String... tables) {
        List<TableName> names = new ArrayList<>(properties.dependencies());
        for (String each : tables) {
            names.add(TableName.of(each));
        }
        return with(properties.withDependencies(names));
    }

    /**
     * Returns this table with a note of the program's own, for its tools: {@code info("owner", "billing")}. The library keeps it, and does
     * nothing with it. Like {@code Table.info} in SQLAlchemy.
     *
     * @param value what is noted, which does not change any more; it replaces an earlier one of that name
     */
    public Table info(String name, Object value) {
        return with(properties.withInfo(Maps.put(properties.info(), name, value)));
    }

    /** Returns the notes of the program's own, by name. */
    public Map<String, Object> info() {
        return properties.info();
    }

    /** Returns this table with more columns, constraints and indexes, options and DDL. */
    public Table with(TableElement... elements) {
        List<TableElement> more = Arrays.asList(elements);
        return new Table(tableName, parts().with(tableName, more), properties.with(more));
    }

    /**
     * Returns this table with {@code column} in the place of the one that has its name. The foreign keys, the unique constraint and the index
     * that were declared with the old column go with it; what names it otherwise stays, and so does its part in the primary key.
     *
     * @throws JalchemyException if there is no column of that name
     */
    public Table replaceColumn(Column<?> column) {
        return with(parts().replacing(tableName, column));
    }

    Table with(TableParts parts) {
        return new Table(tableName, parts, properties);
    }

    TableProperties properties() {
        return properties;
    }

    Table copied(TableName name, TableParts parts, TableProperties properties) {
        return new Table(name, parts, properties);
    }

    private Table with(TableProperties properties) {
        return new Table(tableName, parts(), properties);
    }

    TableParts parts() {
        return new TableParts(columns, primaryKey, constraints, indexes);
    }

    /** Returns the table's name with its schema. */
    public TableName tableName() {
        return tableName;
    }

    @Override
    public String name() {
        return tableName.name();
    }

    @Override
    public @Nullable String schema() {
        return tableName.schema();
    }

    /** Returns the comment that the database stores; null for none. */
    public @Nullable String comment() {
        return properties.comment();
    }

    /** Returns whether the table is a view. */
    public boolean isView() {
        return properties.view();
    }

    /** Returns the definition of the view; null for a table, and for a view that is never created or dropped. */
    public @Nullable ViewDefinition viewDefinition() {
        return properties.definition();
    }

    /** Returns the query of whose rows the table is created; null for a table that is created without rows. */
    public @Nullable ViewDefinition createdAs() {
        return properties.rows();
    }

    /** Returns whether the table is gone at the end of the connection that creates it. */
    public boolean isTemporary() {
        return properties.temporary();
    }

    /** Returns the options that databases have for the table, at most one for each database. */
    public List<TableOptions> options() {
        return properties.options();
    }

    /** Returns the options for a database by the name of its dialect; none if it was given none. */
    public TableOptions options(String dialect) {
        for (TableOptions each : properties.options()) {
            if (each.dialect().equals(dialect)) {
                return each;
            }
        }
        return TableOptions.of(dialect);
    }

    /** Returns DDL of the program's own that belongs to the table, in order. */
    public List<Ddl> ddl() {
        return properties.ddl();
    }

    @Override
    public List<Column<?>> columns() {
        return columns;
    }

    /**
     * Returns the column with that key.
     *
     * @throws JalchemyException if there is none; the message names the nearest
     */
    @SuppressWarnings("unchecked") // an expression of some type is one of Object to those that only read
    public Column<Object> c(String key) {
        return (Column<Object>) column(key);
    }

    /**
     * Returns the column with that key, typed by {@code type}.
     *
     * @throws JalchemyException if there is none, or its values have another type
     */
    @SuppressWarnings("unchecked") // checked
    public <J> Column<J> c(String key, SqlType<J> type) {
        Column<?> column = column(key);
        Class<?> held = column.type().javaType();
        if (held != type.javaType()) {
            throw new JalchemyException(
                    "WRONG_COLUMN_TYPE",
                    "Column " + column + " is of type " + column.type() + " and holds " + held.getSimpleName()
                            + ", not " + type.javaType().getSimpleName() + ". Ask for it with its own type.");
        }
        return (Column<J>) column;
    }

    private Column<?> column(String key) {
        return TableParts.find(tableName, byKey, key);
    }

    /** Returns whether there is a column with that key. */
    public boolean hasColumn(String key) {
        return byKey.containsKey(key);
    }

    /** Returns the primary key; one of no columns for a table without a key. */
    public PrimaryKeyConstraint primaryKey() {
        return primaryKey;
    }

    /** Returns the columns of the primary key, in its order. */
    public List<Column<?>> primaryKeyColumns() {
        return primaryKeyColumns;
    }

    /** Returns the column of that name, or else of that key; null if there is none. */
    @Nullable
    Column<?> find(String nameOrKey) {
        for (Column<?> column : columns) {
            if (column.name().equals(nameOrKey)) {
                return column;
            }
        }
        return byKey.get(nameOrKey);
    }

    /** Returns the columns of those names, in that order; unknown names are left out. */
    public List<Column<?>> columnsNamed(List<String> names) {
        List<Column<?>> found = new ArrayList<>(names.size());
        for (String name : names) {
            for (Column<?> column : columns) {
                if (column.name().equals(name)) {
                    found.add(column);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Returns the key column whose values the database generates; null if there is none. */
    public @Nullable Column<?> autoincrementColumn() {
        return autoincrementColumn;
    }

    /** Returns all constraints, the primary key first; those declared with columns follow, in the order of columns. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /** Returns the foreign keys, in order. */
    public List<ForeignKeyConstraint> foreignKeys() {
        return foreignKeys;
    }

    /** Returns the unique constraints, in order; unique indexes are not among them. */
    public List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    /** Returns the check constraints that are written at the end of the table, in order. */
    public List<CheckConstraint> checkConstraints() {
        return only(CheckConstraint.class);
    }

    private <C extends Constraint> List<C> only(Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Constraint each : constraints) {
            if (kind.isInstance(each)) {
                found.add(kind.cast(each));
            }
        }
        return List.copyOf(found);
    }

    /** Returns the indexes, in order. */
    public List<Index> indexes() {
        return indexes;
    }

    @Override
    public List<Condition> foreignKeyConditions(TableSource other) {
        return other instanceof Table target ? JoinConditions.between(this, target) : List.of();
    }

    /** Returns whether name, columns, constraints, indexes, comment and all else are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Table that
                        && hash == that.hash
                        && tableName.equals(that.tableName)
                        && constraints.equals(that.constraints)
                        && indexes.equals(that.indexes)
                        && properties.equals(that.properties)
                        && columnsDeclaredAs(that));
    }

    private boolean columnsDeclaredAs(Table that) {
        boolean same = columns.size() == that.columns.size();
        for (int i = 0; same && i < columns.size(); i++) {
            same = columns.get(i).declaredAs(that.columns.get(i));
        }
        return same;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns the table's name, with its schema. */
    @Override
    public String toString() {
        return tableName.key();
    }
}
