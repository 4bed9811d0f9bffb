package io.jalchemy.sql.tree;

/**
 * A SELECT with typed rows.
 *
 * @param <R> what each row becomes
 */
public interface Query<R> {

    /** The statement. */
    SelectNode node();

    /** What makes a row of the values that the select list gave. */
    RowForm<R> form();
}
