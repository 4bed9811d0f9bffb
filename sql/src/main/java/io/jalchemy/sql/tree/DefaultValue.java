package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The keyword {@code DEFAULT} in VALUES: the value that the database gives a column that is left out.
 *
 * @param type the type of the column
 */
public record DefaultValue<T>(SqlType<T> type) implements Plain<T> {

    @Override
    public List<? extends Node> children() {
        return List.of();
    }

    @Override
    public Node withChildren(List<Node> children) {
        return this;
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
