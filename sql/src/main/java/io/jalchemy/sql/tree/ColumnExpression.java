package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/** A column of something in FROM, by name. Tables have columns of their own class; others are {@link Derived}. */
public non-sealed interface ColumnExpression<T> extends Expression<T> {

    /** What the column belongs to. */
    FromItem from();

    /** The column's name in the database. */
    String name();

    /** Whether it may be NULL; true if that is not known. */
    default boolean isNullable() {
        return true;
    }

    /** {@code column = value} of an INSERT or UPDATE. */
    default Assignment to(@Nullable T value) {
        return new Assignment(this, StoredValues.of(this, value));
    }

    /** {@code column = value} of an INSERT or UPDATE, computed by the database. */
    default Assignment to(Expression<? extends T> value) {
        return new Assignment(this, value);
    }
}
