package io.jalchemy.sql.tree;

/**
 * A SELECT with typed rows.
 *
 * @param <R> what each row becomes
 */
public interface Query<R> extends RowStatement<R> {

    @Override
    SelectNode node();
}
