package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An attribute of a source, by name: the column is known once the statement is lowered. */
public abstract non-sealed class Attribute<T> implements Expression<T> {

    private final Source<?> source;
    private final String name;
    private final SqlType<T> type;

    /** An attribute called {@code name}. */
    protected Attribute(Source<?> source, String name, SqlType<T> type) {
        this.source = source;
        this.name = name;
        this.type = type;
    }

    /** What it belongs to. */
    public final Source<?> source() {
        return source;
    }

    /** The attribute's name, which is the field's. */
    public final String name() {
        return name;
    }

    @Override
    public final SqlType<T> type() {
        return type;
    }

    /** {@code column = value} of an INSERT or UPDATE. */
    public final Assignment to(@Nullable T value) {
        return new Assignment(this, StoredValues.of(this, value));
    }

    /** {@code column = value} of an INSERT or UPDATE, computed by the database. */
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

    /** {@code User.name}. */
    @Override
    public final String toString() {
        AliasName alias = Source.aliasOf(source);
        return (alias == null ? Source.entityOf(source) : alias) + "." + name;
    }
}
