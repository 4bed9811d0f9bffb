package io.jalchemy.sql.tree;

/** A column of something in FROM, by name. Tables have columns of their own class; others are {@link Derived}. */
public non-sealed interface ColumnExpression<T> extends Expression<T> {

    /** What the column belongs to. */
    FromItem from();

    /** The column's name in the database. */
    String name();
}
