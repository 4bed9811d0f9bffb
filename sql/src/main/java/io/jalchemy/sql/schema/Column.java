package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and an expression as soon as it is in one.
 *
 * <p>Immutable: every method that says more returns a new column, in no table. {@link Table#of} takes columns in; those
 * that {@link Table#c} hands out are expressions. Like SQLAlchemy's {@code Column}.
 *
 * @param <J> the Java type of values
 */
public final class Column<J> implements ColumnExpression<J>, TableElement {

    private final ColumnParts<J> parts;
    private final @Nullable Table table;

    Column(ColumnParts<J> parts, @Nullable Table table) {
        this.parts = parts;
        this.table = table;
    }

    /** A column called {@code name} that holds {@code type}; NULL is allowed, unless it is part of the primary key. */
    public static <J> Column<J> of(String name, SqlType<J> type) {
        return new Column<>(new ColumnParts<>(name, type), null);
    }

    /** A column called {@code name} that has the type of what its foreign key {@linkplain #references refers to}. */
    public static Column<Object> of(String name) {
        return new Column<>(new ColumnParts<>(name, null), null);
    }

    private Column<J> with(Consumer<ColumnParts<J>> change) {
        ColumnParts<J> changed = new ColumnParts<>(parts);
        change.accept(changed);
        return new Column<>(changed, null);
    }

    /** This column as (part of) the primary key. */
    public Column<J> primaryKey() {
        return with(next -> next.primaryKey = true);
    }

    /** This column with {@code NOT NULL}. */
    public Column<J> notNull() {
        return nullable(false);
    }

    /** This column with or without NULL; if this is not said, all but key columns take NULL. */
    public Column<J> nullable(boolean nullable) {
        return with(next -> next.nullable = nullable);
    }

    /** This column with a unique constraint of its own; with {@link #index()}, a unique index in its place. */
    public Column<J> unique() {
        return with(next -> next.unique = true);
    }

    /** This column with an index of its own. */
    public Column<J> index() {
        return with(next -> next.index = true);
    }

    /** This column, found by {@link Table#c} as {@code key} in place of its name. */
    public Column<J> key(String key) {
        return with(next -> next.key = key);
    }

    /** This column with a comment. */
    public Column<J> comment(String comment) {
        return with(next -> next.comment = comment);
    }

    /** This column with a foreign key to {@code target}: {@code "users.id"} or {@code "schema.users.id"}. */
    public Column<J> references(String target) {
        return references(ForeignKeyConstraint.of(name(), target));
    }

    /** This column with a foreign key to {@code target}, a column of a table. */
    public Column<J> references(Column<?> target) {
        return references(target.from().tableName() + "." + target.key());
    }

    /**
     * This column with a foreign key that says more: {@code references("users.id", key -> key.onDelete(CASCADE))}.
     *
     * @param target {@code "users.id"} or {@code "schema.users.id"}
     * @param more called once, with the plain foreign key
     */
    public Column<J> references(String target, UnaryOperator<ForeignKeyConstraint> more) {
        return references(more.apply(ForeignKeyConstraint.of(name(), target)));
    }

    private Column<J> references(ForeignKeyConstraint key) {
        return with(next -> next.foreignKeys = Lists.append(next.foreignKeys, key));
    }

    /** This column with each of its foreign keys replaced by what {@code change} makes of it. */
    public Column<J> foreignKeys(UnaryOperator<ForeignKeyConstraint> change) {
        return with(
                next -> next.foreignKeys = next.foreignKeys.stream().map(change).toList());
    }

    /** This column with a condition on its values, written behind it. */
    public Column<J> check(CheckConstraint check) {
        return with(next -> next.checks = Lists.append(next.checks, check.withColumns(List.of(name()))));
    }

    /** This column of an enum with a condition that it holds one of the labels; not needed for a native enum. */
    public Column<J> labelsChecked() {
        return with(next -> next.labelsChecked = true);
    }

    /** This column with {@code value} sent where an INSERT does not give one. */
    public Column<J> insertValue(J value) {
        return insertDefault(new ColumnDefault.Literal(Objects.requireNonNull(type().coerce(value))));
    }

    /** This column with a value made for each row where an INSERT does not give one. */
    public Column<J> insertDefault(DefaultGenerator<? extends J> generator) {
        return insertDefault(new ColumnDefault.Generated(generator));
    }

    /** This column with SQL text evaluated by the database where an INSERT does not give a value. */
    public Column<J> insertSql(String sql) {
        return insertDefault(new ColumnDefault.Sql(new SqlText<>(sql, type())));
    }

    /** This column with an expression evaluated by the database where an INSERT does not give a value. */
    public Column<J> insertSql(Expression<? extends J> expression) {
        return insertDefault(new ColumnDefault.Sql(expression));
    }

    /** This column with a default of the statement. */
    public Column<J> insertDefault(ColumnDefault value) {
        return with(next -> next.insertDefault = value);
    }

    /** This column with a value made for each UPDATE that does not set it. */
    public Column<J> onUpdate(DefaultGenerator<? extends J> generator) {
        return onUpdate(new ColumnDefault.Generated(generator));
    }

    /** This column with SQL text evaluated at each UPDATE that does not set it. */
    public Column<J> onUpdateSql(String sql) {
        return onUpdate(new ColumnDefault.Sql(new SqlText<>(sql, type())));
    }

    /** This column with what an UPDATE that does not set it sends. */
    public Column<J> onUpdate(ColumnDefault value) {
        return with(next -> next.onUpdate = value);
    }

    /** This column with {@code DEFAULT 'value'}. */
    public Column<J> serverDefaultValue(J value) {
        return serverDefault(new ServerDefault.Literal(Objects.requireNonNull(type().coerce(value))));
    }

    /** This column with {@code DEFAULT sql}. */
    public Column<J> serverDefaultSql(String sql) {
        return serverDefault(new ServerDefault.Sql(sql));
    }

    /** This column with a default that the database has. */
    public Column<J> serverDefault(ServerDefault value) {
        return with(next -> next.serverDefault = value);
    }

    /** This column, changed by the database itself when its row is updated. */
    public Column<J> serverOnUpdate(ServerDefault value) {
        return with(next -> next.serverOnUpdate = value);
    }

    /** This column as {@code GENERATED BY DEFAULT AS IDENTITY}. */
    public Column<J> identity() {
        return serverDefault(ServerDefault.Identity.BY_DEFAULT);
    }

    /** This column as {@code GENERATED ALWAYS AS (sql)}. */
    public Column<J> computed(String sql) {
        return serverDefault(new ServerDefault.Computed(sql, null));
    }

    /** This column with the database making its values, or not. */
    public Column<J> autoincrement(Autoincrement autoincrement) {
        return with(next -> next.autoincrement = autoincrement);
    }

    /** This column as one that the database has by itself: readable, never part of CREATE TABLE. */
    public Column<J> system() {
        return with(next -> next.system = true);
    }

    /** The column's name in the database. */
    @Override
    public String name() {
        return parts.name;
    }

    /** What {@link Table#c} finds it by; its name unless something else was said. */
    public String key() {
        return parts.key;
    }

    /**
     * The type of its values.
     *
     * @throws JalchemyException if it has none of its own and its foreign key was not resolved in a {@link MetaData}
     */
    @Override
    public SqlType<J> type() {
        SqlType<J> type = parts.type;
        if (type == null) {
            throw new JalchemyException(
                    "COLUMN_WITHOUT_TYPE",
                    "Column " + this + " has no type. Give it one, or a foreign key to a column of the same MetaData,"
                            + " and take it from that MetaData's table.");
        }
        return type;
    }

    /** Whether its type is known. */
    public boolean isTyped() {
        return parts.type != null;
    }

    /**
     * The table that it belongs to.
     *
     * @throws JalchemyException if it is in none
     */
    @Override
    public Table from() {
        if (table == null) {
            throw new JalchemyException(
                    "COLUMN_WITHOUT_TABLE",
                    "Column " + name() + " is in no table. Take it from one: table.c(\"" + key() + "\").");
        }
        return table;
    }

    /** Whether it is (part of) the primary key. */
    public boolean isPrimaryKey() {
        return parts.primaryKey;
    }

    /** Whether it takes NULL. */
    @Override
    public boolean isNullable() {
        Boolean nullable = parts.nullable;
        return nullable == null
                ? !parts.primaryKey && !(parts.serverDefault instanceof ServerDefault.Identity)
                : nullable;
    }

    /** Whether it was declared {@link #unique()}; constraints of several columns do not count. */
    public boolean isUnique() {
        return parts.unique;
    }

    /** Whether it was declared with an index of its own. */
    public boolean isIndexed() {
        return parts.index;
    }

    /** Whether a condition holds it to the labels of its enum. */
    public boolean isLabelsChecked() {
        return parts.labelsChecked;
    }

    /** Whether the database has it by itself. */
    public boolean isSystem() {
        return parts.system;
    }

    /** What is sent where an INSERT does not give it; null for nothing. */
    public @Nullable ColumnDefault insertDefault() {
        return parts.insertDefault;
    }

    /** What is sent where an UPDATE does not set it; null for nothing. */
    public @Nullable ColumnDefault onUpdate() {
        return parts.onUpdate;
    }

    /** What the database gives it in a new row; null for NULL. */
    public @Nullable ServerDefault serverDefault() {
        return parts.serverDefault;
    }

    /** How the database changes it in an updated row; null for not at all. */
    public @Nullable ServerDefault serverOnUpdate() {
        return parts.serverOnUpdate;
    }

    /** What was said about the database making its values; whether it does says {@link Table#autoincrementColumn()}. */
    public Autoincrement autoincrement() {
        return parts.autoincrement;
    }

    /** What the database remembers about it; null for nothing. */
    public @Nullable String comment() {
        return parts.comment;
    }

    /** Foreign keys that were declared with it, each of this column alone. */
    public List<ForeignKeyConstraint> foreignKeys() {
        return parts.foreignKeys;
    }

    /** Conditions that are written behind it. */
    public List<CheckConstraint> checks() {
        return parts.checks;
    }

    /** This column, in no table, with another type. */
    public <K> Column<K> type(SqlType<K> type) {
        return new Column<>(parts.typed(type), null);
    }

    Column<J> inTable(Table table) {
        return new Column<>(parts, table);
    }

    Column<J> asKey() {
        return parts.primaryKey ? this : primaryKey();
    }

    /** Whether the two were declared alike, in whatever tables they are. */
    boolean declaredAs(Column<?> other) {
        return parts.values().equals(other.parts.values());
    }

    @Override
    public void describe(Consumer<@Nullable Object> into) {
        into.accept(this);
    }

    /** Equal if the name is, and the table; outside of tables, if all that was said is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Column<?> that
                        && name().equals(that.name())
                        && Objects.equals(table, that.table)
                        && (table != null || declaredAs(that)));
    }

    @Override
    public int hashCode() {
        return name().hashCode() + (table == null ? 0 : 31 * table.hashCode());
    }

    /** {@code users.name}. */
    @Override
    public String toString() {
        return table == null ? name() : table.tableName() + "." + name();
    }
}
