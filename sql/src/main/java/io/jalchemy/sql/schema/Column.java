package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and an expression as soon as it is in one.
 *
 * <p>Immutable: every method that adds to its definition returns a new column, in no table. {@link Table#of} takes columns in; those that
 * {@link Table#c} returns are expressions. Like SQLAlchemy's {@code Column}.
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

    /** Returns a column named {@code name} of {@code type}. It is nullable unless it is part of the primary key. */
    public static <J> Column<J> of(String name, SqlType<J> type) {
        return new Column<>(new ColumnParts<>(name, type), null);
    }

    /** Returns a column named {@code name} that takes the type of the column its foreign key {@linkplain #references refers to}. */
    public static Column<Object> of(String name) {
        return new Column<>(new ColumnParts<>(name, null), null);
    }

    private Column<J> with(Consumer<ColumnParts<J>> change) {
        ColumnParts<J> changed = new ColumnParts<>(parts);
        change.accept(changed);
        return new Column<>(changed, null);
    }

    /** Returns this column as part of the primary key. */
    public Column<J> primaryKey() {
        return with(next -> next.primaryKey = true);
    }

    /** Returns this column with {@code NOT NULL}. */
    public Column<J> notNull() {
        return nullable(false);
    }

    /** Returns this column with {@code NOT NULL}, and what SQLite does with a row that has NULL there. */
    public Column<J> notNull(ConflictResolution resolution) {
        return nullable(false).with(next -> next.nullConflict = resolution);
    }

    /** Returns this column with or without NULL. By default all but key columns are nullable. */
    public Column<J> nullable(boolean nullable) {
        return with(next -> next.nullable = nullable);
    }

    /** Returns this column with a unique constraint of its own; with {@link #index()}, a unique index in its place. */
    public Column<J> unique() {
        return with(next -> next.unique = true);
    }

    /** Returns this column with an index of its own. */
    public Column<J> index() {
        return with(next -> next.index = true);
    }

    /** Returns this column, to be found by {@link Table#c} as {@code key} in place of its name. */
    public Column<J> key(String key) {
        return with(next -> next.key = key);
    }

    /** Returns this column with a comment. */
    public Column<J> comment(String comment) {
        return with(next -> next.comment = comment);
    }

    /**
     * Returns this column with a note of the program's own, for its tools. The library keeps it, and does nothing with it. Like
     * {@code Column.info} in SQLAlchemy.
     *
     * @param value what is noted, which does not change any more; it replaces an earlier one of that name
     */
    public Column<J> info(String name, Object value) {
        return with(next -> next.info = Maps.put(next.info, name, value));
    }

    /** Returns the notes of the program's own, by name. */
    public Map<String, Object> info() {
        return parts.info;
    }

    /** Returns this column with a foreign key to {@code target}: {@code "users.id"} or {@code "schema.users.id"}. */
    public Column<J> references(String target) {
        return references(ForeignKeyConstraint.of(name(), target));
    }

    /** Returns this column with a foreign key to {@code target}, a column of a table. */
    public Column<J> references(Column<?> target) {
        return references(target.from().tableName() + "." + target.key());
    }

    /**
     * Returns this column with a foreign key that has options: {@code references("users.id", key -> key.onDelete(CASCADE))}.
     *
     * @param target {@code "users.id"} or {@code "schema.users.id"}
     * @param more adds the options; it is called once, with the foreign key without options
     */
    public Column<J> references(String target, UnaryOperator<ForeignKeyConstraint> more) {
        return references(more.apply(ForeignKeyConstraint.of(name(), target)));
    }

    private Column<J> references(ForeignKeyConstraint key) {
        return with(next -> next.foreignKeys = Lists.append(next.foreignKeys, key));
    }

    /** Returns this column with each of its foreign keys replaced by the result of {@code change}. */
    public Column<J> foreignKeys(UnaryOperator<ForeignKeyConstraint> change) {
        return with(
                next -> next.foreignKeys = next.foreignKeys.stream().map(change).toList());
    }

    /** Returns this column with the sequence that it takes its values from, if any, replaced by the result of {@code change}. */
    public Column<J> sequence(UnaryOperator<Sequence> change) {
        return parts.insertDefault instanceof ColumnDefault.NextNumber next
                ? insertDefault(change.apply(next.sequence()))
                : this;
    }

    /** Returns this column with a check constraint on its values, written behind its definition. */
    public Column<J> check(CheckConstraint check) {
        return with(next -> next.checks = Lists.append(next.checks, check.withColumns(List.of(name()))));
    }

    /**
     * Returns this column with a check constraint for what the database does not check by the column's type: the labels of an enum that is
     * stored as characters, 0 and 1 of a boolean, the length of a text. Where the type says it all, there is no constraint. Like
     * {@code create_constraint=True} in SQLAlchemy 2.0.
     */
    public Column<J> valuesChecked() {
        return with(next -> next.valuesCheck = "");
    }

    /** Returns this column with the constraint of {@link #valuesChecked()} under the name {@code name}. */
    public Column<J> valuesChecked(String name) {
        return with(next -> next.valuesCheck = name);
    }

    /** Returns this column with {@code value} as the value that an INSERT sends if it gives none. */
    public Column<J> insertValue(J value) {
        return insertDefault(new ColumnDefault.Literal(Objects.requireNonNull(type().coerce(value))));
    }

    /** Returns this column with a generator, called for each row of an INSERT that gives no value. */
    public Column<J> insertDefault(DefaultGenerator<? extends J> generator) {
        return insertDefault(new ColumnDefault.Generated(generator));
    }

    /** Returns this column with SQL text that the database evaluates for an INSERT that gives no value. */
    public Column<J> insertSql(String sql) {
        return insertDefault(new ColumnDefault.Sql(new SqlText<>(sql, type())));
    }

    /** Returns this column with an expression that the database evaluates for an INSERT that gives no value. */
    public Column<J> insertSql(Expression<? extends J> expression) {
        return insertDefault(new ColumnDefault.Sql(expression));
    }

    /** Returns this column with the next number of a sequence in an INSERT that gives no value. */
    public Column<J> insertDefault(Sequence sequence) {
        return insertDefault(new ColumnDefault.NextNumber(sequence));
    }

    /** Returns this column with a default that becomes part of an INSERT that gives no value. */
    public Column<J> insertDefault(ColumnDefault value) {
        return with(next -> next.insertDefault = value);
    }

    /** Returns this column with a generator, called for each UPDATE that does not set the column. */
    public Column<J> onUpdate(DefaultGenerator<? extends J> generator) {
        return onUpdate(new ColumnDefault.Generated(generator));
    }

    /** Returns this column with SQL text that the database evaluates in each UPDATE that does not set the column. */
    public Column<J> onUpdateSql(String sql) {
        return onUpdate(new ColumnDefault.Sql(new SqlText<>(sql, type())));
    }

    /** Returns this column with a default that becomes part of each UPDATE that does not set the column. */
    public Column<J> onUpdate(ColumnDefault value) {
        return with(next -> next.onUpdate = value);
    }

    /** Returns this column with {@code DEFAULT 'value'}. */
    public Column<J> serverDefaultValue(J value) {
        return serverDefault(new ServerDefault.Literal(Objects.requireNonNull(type().coerce(value))));
    }

    /** Returns this column with {@code DEFAULT sql}. */
    public Column<J> serverDefaultSql(String sql) {
        return serverDefault(new ServerDefault.Sql(sql));
    }

    /** Returns this column with an expression as its DEFAULT, without columns: {@code serverDefaultSql(numbers.nextValue())}. */
    public Column<J> serverDefaultSql(Expression<?> expression) {
        return serverDefault(new ServerDefault.Sql(SchemaExpression.of(expression)));
    }

    /** Returns this column with a default of the database. */
    public Column<J> serverDefault(ServerDefault value) {
        return with(next -> next.serverDefault = value);
    }

    /** Returns this column as one that the database itself changes when its row is updated. */
    public Column<J> serverOnUpdate(ServerDefault value) {
        return with(next -> next.serverOnUpdate = value);
    }

    /** Returns this column as {@code GENERATED BY DEFAULT AS IDENTITY}. */
    public Column<J> identity() {
        return serverDefault(ServerDefault.Identity.BY_DEFAULT);
    }

    /** Returns this column as {@code GENERATED ALWAYS AS (sql)}. */
    public Column<J> computed(String sql) {
        return serverDefault(new ServerDefault.Computed(sql, null));
    }

    /** Returns this column as {@code GENERATED ALWAYS AS (expression)}, computed from other columns of the row. */
    public Column<J> computed(Expression<? extends J> expression) {
        return serverDefault(new ServerDefault.Computed(SchemaExpression.of(expression), null));
    }

    /**
     * Returns this column as one of a domain, which the database checks; statements treat its values as those of the column's type.
     *
     * @throws JalchemyException if the domain's values have another Java type
     */
    public Column<J> domain(Domain domain) {
        if (domain.base().javaType() != type().javaType()) {
            throw new JalchemyException(
                    "DOMAIN_TYPE",
                    "Column " + this + " is of type " + type() + ", and domain " + domain + " of type " + domain.base()
                            + ", whose values are of another class. Give both one type.");
        }
        return with(next -> next.domain = domain);
    }

    /** Returns this column with the given rule on whether the database generates its values. */
    public Column<J> autoincrement(Autoincrement autoincrement) {
        return with(next -> next.autoincrement = autoincrement);
    }

    /** Returns this column as a system column of the database: readable, never part of CREATE TABLE. */
    public Column<J> system() {
        return with(next -> next.system = true);
    }

    /** Returns the column's name in the database. */
    @Override
    public String name() {
        return parts.name;
    }

    /** Returns the key by which {@link Table#c} finds the column; its name unless another was given. */
    public String key() {
        return parts.key;
    }

    /**
     * Returns the type of the column's values.
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

    /** Returns whether the column's type is known. */
    public boolean isTyped() {
        return parts.type != null;
    }

    @Override
    public boolean isInTable() {
        return table != null;
    }

    /**
     * Returns the table that the column belongs to.
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

    /** Returns whether the column is part of the primary key. */
    public boolean isPrimaryKey() {
        return parts.primaryKey;
    }

    /** Returns whether the column may be NULL. */
    @Override
    public boolean isNullable() {
        Boolean nullable = parts.nullable;
        return nullable == null
                ? !parts.primaryKey && !(parts.serverDefault instanceof ServerDefault.Identity)
                : nullable;
    }

    /** Returns whether the column was declared {@link #unique()}; constraints of several columns do not count. */
    public boolean isUnique() {
        return parts.unique;
    }

    /** Returns whether the column was declared with an index of its own. */
    public boolean isIndexed() {
        return parts.index;
    }

    /** Returns whether a check constraint restricts the column to the values of its type, where the database does not. */
    public boolean isValuesChecked() {
        return parts.valuesCheck != null;
    }

    /** Returns the name of the constraint that {@link #valuesChecked(String)} has given; null for none. */
    public @Nullable String valuesCheckName() {
        return parts.valuesCheck == null || parts.valuesCheck.isEmpty() ? null : parts.valuesCheck;
    }

    /** Returns whether the column is a system column of the database. */
    public boolean isSystem() {
        return parts.system;
    }

    /** Returns the default that is sent if an INSERT gives no value; null for none. */
    public @Nullable ColumnDefault insertDefault() {
        return parts.insertDefault;
    }

    /** Returns the default that is sent if an UPDATE does not set the column; null for none. */
    public @Nullable ColumnDefault onUpdate() {
        return parts.onUpdate;
    }

    /** Returns the database's default for a new row; null for none. */
    public @Nullable ServerDefault serverDefault() {
        return parts.serverDefault;
    }

    /** Returns the value that the database itself gives the column in an updated row; null if it does not change the column. */
    public @Nullable ServerDefault serverOnUpdate() {
        return parts.serverOnUpdate;
    }

    /**
     * Returns the declared rule on whether the database generates values; {@link Table#autoincrementColumn()} returns the effective one.
     */
    public Autoincrement autoincrement() {
        return parts.autoincrement;
    }

    /** Returns the fate of a row that has NULL in the column, which is NOT NULL, on SQLite; null for the default. */
    public @Nullable ConflictResolution nullConflict() {
        return parts.nullConflict;
    }

    /** Returns the domain of the column; null for none. */
    public @Nullable Domain domain() {
        return parts.domain;
    }

    /** Returns the comment that the database stores; null for none. */
    public @Nullable String comment() {
        return parts.comment;
    }

    /** Returns the foreign keys that were declared with the column, each of this column alone. */
    public List<ForeignKeyConstraint> foreignKeys() {
        return parts.foreignKeys;
    }

    /** Returns whether a foreign key of the column's table, of one column or several, lets this column refer to {@code other}. */
    public boolean refersTo(Column<?> other) {
        if (table == null || !other.isInTable()) {
            return false;
        }
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            int place = key.columns().indexOf(name());
            if (place >= 0 && key.target().equals(other.from().tableName())) {
                String target = key.targetColumns().get(place);
                if (target.equals(other.name()) || target.equals(other.key())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the check constraints that are written behind the column. */
    public List<CheckConstraint> checks() {
        return parts.checks;
    }

    /** Returns this column, in no table, with another type. */
    public <K> Column<K> type(SqlType<K> type) {
        return new Column<>(parts.typed(type), null);
    }

    /** Returns this column without a default of the database's: no default, no identity, and not computed. */
    public Column<J> withoutServerDefault() {
        return with(next -> next.serverDefault = null);
    }

    /** Returns this column in no table, under another name. */
    public Column<J> renamed(String name) {
        return new Column<>(parts.renamed(name), null);
    }

    /**
     * Returns this column by itself, in no table: without the keys, the unique constraint and the index that were declared with it, which its
     * table has. What makes it NOT NULL and its checks stay.
     */
    public Column<J> alone() {
        return bare().nullable(isNullable());
    }

    /** Returns this column as {@link #alone()}, but that it takes NULL only if its key is not what keeps it from that. */
    Column<J> bare() {
        return with(next -> {
            next.primaryKey = false;
            next.unique = false;
            next.index = false;
            next.foreignKeys = List.of();
        });
    }

    Column<J> withoutCheck(CheckConstraint check) {
        return with(next -> {
            List<CheckConstraint> left = new ArrayList<>(next.checks);
            left.remove(check);
            next.checks = List.copyOf(left);
        });
    }

    Column<J> inTable(Table table) {
        return new Column<>(parts, table);
    }

    Column<J> asKey() {
        return parts.primaryKey ? this : primaryKey();
    }

    /** Returns whether the two columns were declared alike, whatever tables they are in. */
    boolean declaredAs(Column<?> other) {
        return parts.values().equals(other.parts.values());
    }

    @Override
    public void describe(Consumer<@Nullable Object> into) {
        into.accept(this);
    }

    /** Returns whether name and table are equal; for columns in no table, whether the whole declarations are. */
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

    /** Returns the name with the table's: {@code users.name}. */
    @Override
    public String toString() {
        return table == null ? name() : table.tableName() + "." + name();
    }
}
