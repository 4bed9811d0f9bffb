package io.jalchemy.sql.tree;

/**
 * An INSERT, UPDATE or DELETE with RETURNING, which returns rows.
 *
 * @param node the tree of the statement
 * @param form converts each row
 */
public record Returning<R>(StatementNode node, RowForm<R> form) implements RowStatement<R> {

    @Override
    public String toString() {
        return node.toString();
    }
}
