package io.jalchemy.sql.tree;

/**
 * A query whose rows are made into something else.
 *
 * @param node the statement
 * @param form makes each row
 */
public record MappedQuery<R>(QueryNode node, RowForm<R> form) implements Query<R> {

    @Override
    public String toString() {
        return Printing.print(node);
    }
}
