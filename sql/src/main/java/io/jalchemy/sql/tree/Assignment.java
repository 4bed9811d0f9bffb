package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An assignment {@code column = value} of an INSERT or UPDATE. The column is an attribute or a table's column; in an UPDATE it may be an
 * element of one: {@code tags[2] = value}.
 *
 * @param column the attribute or column that is assigned, or an element of it
 * @param value the value, of a type that the column takes
 */
public record Assignment(Expression<?> column, Expression<?> value) implements Node {

    /**
     * Returns the assignment of a value, converted to what the column's type holds.
     *
     * @param value null for SQL NULL
     * @throws JalchemyException if the type cannot hold the value; the message names the column
     */
    public static Assignment of(Expression<?> column, @Nullable Object value) {
        return new Assignment(column, StoredValues.of(column, value));
    }

    /**
     * Returns the column that is assigned, or that an element is assigned of: the array or map of a subscript, the column of an element of
     * JSON.
     */
    public Expression<?> assignedColumn() {
        Expression<?> found = column;
        while (true) {
            if (found instanceof View<?> view) {
                found = view.of();
            } else if (found instanceof Custom<?> custom && isElement(custom)) {
                found = custom.parts().get(0);
            } else {
                return found;
            }
        }
    }

    /** Returns the element that is assigned; null if a whole column is. */
    public @Nullable Custom<?> assignedElement() {
        return SelectedValues.plain(column) instanceof Custom<?> custom && isElement(custom) ? custom : null;
    }

    private static boolean isElement(Custom<?> custom) {
        return custom.name().equals(Custom.SUBSCRIPT) || custom.name().equals(Custom.JSON_ELEMENT);
    }

    @Override
    public List<? extends Node> children() {
        return List.of(column, value);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Assignment((Expression<?>) children.get(0), (Expression<?>) children.get(1));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
