package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An attribute of a source, by name. Its column is looked up when the statement is lowered. */
public abstract non-sealed class Attribute<T> implements Expression<T> {

    private final Source<?> source;
    private final String name;
    private final SqlType<T> type;

    /** Creates an attribute named {@code name} of {@code source}. */
    protected Attribute(Source<?> source, String name, SqlType<T> type) {
        this.source = source;
        this.name = name;
        this.type = type;
    }

    /** Returns the source that the attribute belongs to: an entity or an alias of one. */
    public final Source<?> source() {
        return source;
    }

    /** Returns the attribute's name, which is the name of the entity's field. */
    public final String name() {
        return name;
    }

    @Override
    public final SqlType<T> type() {
        return type;
    }

    /** Returns the assignment {@code column = value} for an INSERT or UPDATE; null assigns NULL. */
    public final Assignment to(@Nullable T value) {
        return Assignment.of(this, value);
    }

    /** Returns the assignment {@code column = value} for an INSERT or UPDATE, where the database computes the value. */
    public final Assignment to(Expression<? extends T> value) {
        return new Assignment(this, value);
    }

    @Override
    public final void describe(Consumer<@Nullable Object> parts) {
        source.describe(parts);
        parts.accept(name);
        parts.accept(type);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Attribute<?> that
                && name.equals(that.name)
                && source.identity().equals(that.source.identity());
    }

    @Override
    public final int hashCode() {
        return source.identity().hashCode() * 31 + name.hashCode();
    }

    /** Returns the attribute as {@code User.name}, or with its alias in place of the entity. */
    @Override
    public final String toString() {
        AliasName alias = Source.aliasOf(source);
        return (alias == null ? Source.entityOf(source) : alias) + "." + name;
    }
}
