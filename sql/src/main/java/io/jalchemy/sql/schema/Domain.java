package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type with constraints of its own, over another type: {@code CREATE DOMAIN name AS …}. Like PostgreSQL's {@code DOMAIN} in SQLAlchemy.
 *
 * <pre>{@code
 * Domain email = Domain.of("email", VARCHAR)
 *         .notNull()
 *         .check(CheckConstraint.of("VALUE LIKE '%@%'").named("email_has_at"));
 * Table users = Table.of(
 *         "users", column("id", BIGINT).primaryKey(), column("address", VARCHAR).domain(email));
 * }</pre>
 *
 * @param typeName the domain's name
 * @param base the type that its values have
 * @param collation the order of texts, by name; null for that of the type
 * @param defaultValue the default of columns that have none of their own; null for none
 * @param isNotNull whether its values are never NULL
 * @param checks conditions on {@code VALUE}
 * @param comment the comment that the database stores; null for none
 */
public record Domain(
        TableName typeName,
        SqlType<?> base,
        @Nullable String collation,
        @Nullable SchemaExpression defaultValue,
        boolean isNotNull,
        List<CheckConstraint> checks,
        @Nullable String comment)
        implements NamedType {

    /** Copies the list. */
    public Domain {
        checks = List.copyOf(checks);
    }

    /** Returns a domain named {@code "name"} or {@code "schema.name"} over {@code base}. */
    public static Domain of(String name, SqlType<?> base) {
        return new Domain(TableName.of(name), base, null, null, false, List.of(), null);
    }

    /** Returns this domain for values that are never NULL. */
    public Domain notNull() {
        return new Domain(typeName, base, collation, defaultValue, true, checks, comment);
    }

    /** Returns this domain with a condition on {@code VALUE}, such as {@code CheckConstraint.of("VALUE > 0")}. */
    public Domain check(CheckConstraint check) {
        return new Domain(typeName, base, collation, defaultValue, isNotNull, Lists.append(checks, check), comment);
    }

    /** Returns this domain with a value as its default. */
    public Domain defaultValue(Object value) {
        return withDefault(SchemaExpression.of(bind(base, value)));
    }

    private static <J> Bind<J> bind(SqlType<J> type, Object value) {
        return new Bind<>(type.coerce(value), type);
    }

    /** Returns this domain with SQL text as its default. */
    public Domain defaultSql(String sql) {
        return withDefault(SchemaExpression.of(sql));
    }

    private Domain withDefault(SchemaExpression value) {
        return new Domain(typeName, base, collation, value, isNotNull, checks, comment);
    }

    /** Returns this domain with texts in the order of a collation, by name. */
    public Domain collation(String name) {
        return new Domain(typeName, base, name, defaultValue, isNotNull, checks, comment);
    }

    Domain withBase(SqlType<?> other) {
        return new Domain(typeName, other, collation, defaultValue, isNotNull, checks, comment);
    }

    @Override
    public Domain inSchema(@Nullable String schema) {
        return new Domain(
                new TableName(schema, typeName.name()), base, collation, defaultValue, isNotNull, checks, comment);
    }

    /** Returns this domain with a comment. */
    public Domain comment(String comment) {
        return new Domain(typeName, base, collation, defaultValue, isNotNull, checks, comment);
    }

    /** Returns the domain's name, with its schema. */
    @Override
    public String toString() {
        return typeName.key();
    }
}
