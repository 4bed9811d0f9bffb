package io.jalchemy.sql.tree;

/**
 * An INSERT, UPDATE or DELETE that gives back rows.
 *
 * @param node the statement
 * @param form makes each row
 */
public record Returning<R>(StatementNode node, RowForm<R> form) implements RowStatement<R> {

    @Override
    public String toString() {
        return Printing.print(node);
    }
}
