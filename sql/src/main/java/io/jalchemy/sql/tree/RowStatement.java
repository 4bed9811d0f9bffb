package io.jalchemy.sql.tree;

/**
 * A statement that gives rows.
 *
 * @param <R> what each row becomes
 */
public interface RowStatement<R> extends Statement {

    /** What makes a row of the values that came back. */
    RowForm<R> form();
}
