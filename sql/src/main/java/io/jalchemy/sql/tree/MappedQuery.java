package io.jalchemy.sql.tree;

/**
 * A query whose rows are converted to objects.
 *
 * @param node the tree of the statement
 * @param form converts each row
 */
public record MappedQuery<R>(QueryNode node, RowForm<R> form) implements Query<R> {

    @Override
    public String toString() {
        return node.toString();
    }
}
