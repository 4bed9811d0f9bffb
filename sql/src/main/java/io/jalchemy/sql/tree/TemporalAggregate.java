package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function whose result is a date or a time: {@code min}, {@code max}.
 *
 * @param of the call of the function
 */
public record TemporalAggregate<T>(Function<T> of) implements Temporal<T>, View<T> {

    /** Returns this aggregate with a {@code FILTER (WHERE condition)}: only rows for which {@code condition} holds are aggregated. */
    public TemporalAggregate<T> filter(Condition condition) {
        return new TemporalAggregate<>(of.filter(condition));
    }

    /** Returns this aggregate over distinct values. */
    public TemporalAggregate<T> distinct() {
        return new TemporalAggregate<>(of.distinct());
    }

    /** Returns this aggregate as a window function over {@code window}. */
    public Temporal<T> over(Window window) {
        return new TemporalView<>(of.over(window));
    }

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
        return new TemporalAggregate<>((Function<T>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
