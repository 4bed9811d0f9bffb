package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a date or a time, with the operators of {@link Temporal}.
 *
 * @param of the expression that is written
 */
public record TemporalView<T>(Expression<T> of) implements Temporal<T>, View<T> {

    @Override
    public SqlType<T> type() {
        return of.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    @SuppressWarnings("unchecked") // a child is replaced by one of its type
    public Node withChildren(List<Node> children) {
        return new TemporalView<>((Expression<T>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
