package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/** A column of an item in FROM, by name. Tables have column classes of their own; all others are {@link Derived}. */
public non-sealed interface ColumnExpression<T> extends Expression<T> {

    /** Returns the item in FROM that the column belongs to. */
    FromItem from();

    /** Returns the column's name in the database. */
    String name();

    /** Returns whether the column belongs to an item of FROM; one that was made by itself does not. */
    default boolean isInTable() {
        return true;
    }

    /** Returns whether the column may be NULL; true if that is not known. */
    default boolean isNullable() {
        return true;
    }

    /** Returns the assignment {@code column = value} for an INSERT or UPDATE; null assigns NULL. */
    default Assignment to(@Nullable T value) {
        return Assignment.of(this, value);
    }

    /** Returns the assignment {@code column = value} for an INSERT or UPDATE, where the database computes the value. */
    default Assignment to(Expression<? extends T> value) {
        return new Assignment(this, value);
    }
}
