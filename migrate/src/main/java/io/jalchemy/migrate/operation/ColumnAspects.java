package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.SchemaExpression;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Some aspects of a column: those that an operation changes, or those that the column has before. What is not said is left as it is.
 *
 * <pre>{@code
 * op.alterColumn("posts", "title", to -> to.type(varchar(200)).notNull(), from -> from.type(varchar(100)).nullable(true));
 * op.alterColumn("posts", "body", to -> to.noServerDefault());
 * }</pre>
 *
 * @param name the name; null if it is not said
 * @param type the type; null if it is not said
 * @param nullable whether the column takes null; null if it is not said
 * @param serverDefault the default, identity or computed value that the database itself gives; without a value for none; null if it is not said
 * @param comment the comment; without a value for none; null if it is not said
 */
public record ColumnAspects(
        @Nullable String name,
        @Nullable SqlType<?> type,
        @Nullable Boolean nullable,
        @Nullable Aspect<ServerDefault> serverDefault,
        @Nullable Aspect<String> comment) {

    /** Nothing is said. */
    public static final ColumnAspects NONE = new ColumnAspects(null, null, null, null, null);

    /** Returns all aspects of {@code column}. */
    public static ColumnAspects of(Column<?> column) {
        return new ColumnAspects(
                column.name(),
                column.type(),
                column.isNullable(),
                new Aspect<>(column.serverDefault()),
                new Aspect<>(column.comment()));
    }

    /** Returns these aspects with a name. */
    public ColumnAspects name(String value) {
        return new ColumnAspects(value, type, nullable, serverDefault, comment);
    }

    /** Returns these aspects with a type. */
    public ColumnAspects type(SqlType<?> value) {
        return new ColumnAspects(name, value, nullable, serverDefault, comment);
    }

    /** Returns these aspects with NULL allowed or not. */
    public ColumnAspects nullable(boolean value) {
        return new ColumnAspects(name, type, value, serverDefault, comment);
    }

    /** Returns these aspects with NOT NULL. */
    public ColumnAspects notNull() {
        return new ColumnAspects(name, type, false, serverDefault, comment);
    }

    /** Returns these aspects with a default, an identity or a computed value. */
    public ColumnAspects serverDefault(ServerDefault value) {
        return new ColumnAspects(name, type, nullable, new Aspect<>(value), comment);
    }

    /** Returns these aspects with a default: a value of the column's Java type. */
    public ColumnAspects serverDefaultValue(Object value) {
        return serverDefault(new ServerDefault.Literal(value));
    }

    /** Returns these aspects with a default in SQL. */
    public ColumnAspects serverDefaultSql(String sql) {
        return serverDefault(new ServerDefault.Sql(sql));
    }

    /** Returns these aspects with a default in SQL. */
    public ColumnAspects serverDefaultSql(Expression<?> expression) {
        return serverDefault(new ServerDefault.Sql(SchemaExpression.of(expression)));
    }

    /** Returns these aspects without a default, identity or computed value. */
    public ColumnAspects noServerDefault() {
        return new ColumnAspects(name, type, nullable, new Aspect<>(null), comment);
    }

    /** Returns these aspects with a comment. */
    public ColumnAspects comment(String text) {
        return new ColumnAspects(name, type, nullable, serverDefault, new Aspect<>(text));
    }

    /** Returns these aspects without a comment. */
    public ColumnAspects noComment() {
        return new ColumnAspects(name, type, nullable, serverDefault, new Aspect<>(null));
    }

    /** Returns whether {@code other} says all that these aspects say, perhaps otherwise. */
    boolean isCoveredBy(ColumnAspects other) {
        return (name == null || other.name != null)
                && (type == null || other.type != null)
                && (nullable == null || other.nullable != null)
                && (serverDefault == null || other.serverDefault != null)
                && (comment == null || other.comment != null);
    }

    /** Returns those aspects of {@code all} of which these say anything. */
    ColumnAspects of(ColumnAspects all) {
        return new ColumnAspects(
                name == null ? null : all.name,
                type == null ? null : all.type,
                nullable == null ? null : all.nullable,
                serverDefault == null ? null : all.serverDefault,
                comment == null ? null : all.comment);
    }

    /** Returns these aspects, and what {@code others} says of what these do not. */
    public ColumnAspects or(ColumnAspects others) {
        return new ColumnAspects(
                name != null ? name : others.name,
                type != null ? type : others.type,
                nullable != null ? nullable : others.nullable,
                serverDefault != null ? serverDefault : others.serverDefault,
                comment != null ? comment : others.comment);
    }
}
