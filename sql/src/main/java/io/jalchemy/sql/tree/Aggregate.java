package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function over many rows that gives a number: {@code count}, {@code sum}, {@code avg}. */
public record Aggregate<N extends Number>(Function<N> of) implements Numeric<N> {

    /** Only over the rows for which {@code condition} holds. */
    public Aggregate<N> filter(Condition condition) {
        return new Aggregate<>(of.filter(condition));
    }

    /** Over different values only. */
    public Aggregate<N> distinct() {
        return new Aggregate<>(of.distinct());
    }

    /** As a window function. */
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
