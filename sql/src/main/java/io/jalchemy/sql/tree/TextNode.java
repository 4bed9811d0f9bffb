package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a statement that the program wrote as text.
 *
 * @param text the whole statement
 * @param given the columns of the text's rows, in their order, as the program names them; empty if it does not
 * @param columns the elements of each row: expressions and entities, which are found among {@code given}, or by the names of the text's
 *     columns; empty if the rows are not read
 * @param options options for whoever executes the statement
 */
public record TextNode(SqlText<?> text, List<Node> given, List<Node> columns, List<StatementOption> options)
        implements StatementNode {

    /** Copies the lists; a column that belongs to no table is known by its name. */
    public TextNode {
        given = given.stream().map(TextNode::named).toList();
        columns = columns.stream().map(TextNode::named).toList();
        options = List.copyOf(options);
    }

    private static Node named(Node node) {
        return node instanceof ColumnExpression<?> column && !column.isInTable()
                ? new Label<>(new SqlText<>(column.name(), column.type()), column.name())
                : node;
    }

    /** Returns whether the elements of each row are the columns of the text, in their order. */
    public boolean isByPosition() {
        return given.equals(columns) && columns.stream().allMatch(Expression.class::isInstance);
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>(1 + given.size() + columns.size());
        all.add(text);
        all.addAll(given);
        all.addAll(columns);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        return new TextNode((SqlText<?>) next.one(), next.take(given.size()), next.take(columns.size()), options);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(given.size());
        parts.accept(columns.size());
        parts.accept(options.size());
        for (int i = 0; i < options.size(); i++) {
            options.get(i).describe(parts);
        }
    }

    @Override
    public String toString() {
        return text.sql();
    }
}
