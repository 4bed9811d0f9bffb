package io.jalchemy.sql.tree;

/**
 * A statement that returns rows.
 *
 * @param <R> the type of a row
 */
public interface RowStatement<R> extends Statement {

    /** Returns the function that converts the values of a row. */
    RowForm<R> form();
}
