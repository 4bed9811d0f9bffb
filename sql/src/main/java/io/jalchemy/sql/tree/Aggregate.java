package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function with a numeric result: {@code count}, {@code sum}, {@code avg}.
 *
 * @param of the call of the function
 */
public record Aggregate<N extends Number>(Function<N> of) implements Numeric<N> {

    /** Returns this aggregate with a {@code FILTER (WHERE condition)}: only rows for which {@code condition} holds are aggregated. */
    public Aggregate<N> filter(Condition condition) {
        return new Aggregate<>(of.filter(condition));
    }

    /** Returns this aggregate over distinct values: {@code count(DISTINCT x)}. */
    public Aggregate<N> distinct() {
        return new Aggregate<>(of.distinct());
    }

    /** Returns this aggregate as a window function over {@code window}. */
    public Numeric<N> over(Window window) {
        return new NumericView<>(of.over(window));
    }

    @Override
    public SqlType<N> type() {
        return of.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    @SuppressWarnings("unchecked") // a child is replaced by one of its type
    public Node withChildren(List<Node> children) {
        return new Aggregate<>((Function<N>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
