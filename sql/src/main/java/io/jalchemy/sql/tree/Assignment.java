package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An assignment {@code column = value} of an INSERT or UPDATE. The column is an attribute or a table's column.
 *
 * @param column the attribute or column that is assigned
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
