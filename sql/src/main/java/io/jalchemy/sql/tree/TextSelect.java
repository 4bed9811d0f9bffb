package io.jalchemy.sql.tree;

/**
 * A text with the elements of its rows. Like {@code TextualSelect} in SQLAlchemy.
 *
 * @param node the tree of the statement
 * @param form converts each row
 */
public record TextSelect<R>(TextNode node, RowForm<R> form) implements TextStatement, RowStatement<R> {

    @Override
    public String toString() {
        return node.toString();
    }
}
