package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of GROUP BY and ORDER BY that a select list has, too, and that have values in them.
 *
 * <p>Each value is a parameter of its own, so a database cannot see that two expressions with equal values are the same. Such an
 * element has to be written as the place that it has in the select list.
 */
public final class SelectedValues {

    private SelectedValues() {}

    /** Returns whether {@code node} sends values with its text. */
    public static boolean isIn(Node node) {
        if (node instanceof Bind || node instanceof ListBind || node instanceof ValueHolder) {
            return true;
        }
        if (node instanceof ColumnExpression || node instanceof Attribute) {
            return false;
        }
        List<? extends Node> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            if (isIn(children.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the index in {@code columns} of the element that {@code expression} is, or, if it has no label, whose label stands for
     * it; -1 if there is none.
     */
    public static int indexOf(List<? extends Node> columns, Expression<?> expression) {
        Node wanted = plain(expression);
        for (int i = 0; i < columns.size(); i++) {
            Node column = plain(columns.get(i));
            if (column.equals(wanted)) {
                return i;
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (isLabelled(columns.get(i), expression)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns whether {@code column} is {@code expression} under a label. */
    public static boolean isLabelled(Node column, Expression<?> expression) {
        return plain(column) instanceof Label<?> label
                && plain(label.expression()).equals(plain(expression));
    }

    /** Returns {@code node} without the views around it, which have no text. */
    public static Node plain(Node node) {
        Node plain = node;
        while (plain instanceof View<?> view) {
            plain = view.of();
        }
        return plain;
    }

    /**
     * Passes the index in {@code columns} of each of {@code elements} that has values, -1 if it is not there, to {@code parts}, because the
     * text depends on it.
     */
    static void describe(
            List<? extends Node> columns, List<? extends Node> elements, Consumer<@Nullable Object> parts) {
        for (int i = 0; i < elements.size(); i++) {
            Node element = elements.get(i);
            Expression<?> expression =
                    element instanceof Ordering ordering ? ordering.expression() : (Expression<?>) element;
            if (isIn(expression)) {
                parts.accept(indexOf(columns, expression));
            }
        }
    }
}
