package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The expression {@code excluded.column} in ON CONFLICT DO UPDATE: the value that the row that was not inserted had in {@code column}.
 *
 * @param column a column of the table that is inserted into
 */
public record Excluded<T>(Expression<T> column) implements Plain<T> {

    @Override
    public SqlType<T> type() {
        return column.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(column);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Excluded<>((Expression<?>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
