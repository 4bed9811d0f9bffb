package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function over many rows that gives characters: {@code min}, {@code max}. */
public record TextAggregate(Function<String> of) implements Text, View<String> {

    /** Returns this aggregate over the rows for which {@code condition} holds alone. */
    public TextAggregate filter(Condition condition) {
        return new TextAggregate(of.filter(condition));
    }

    /** Returns this aggregate over different values only. */
    public TextAggregate distinct() {
        return new TextAggregate(of.distinct());
    }

    /** As a window function. */
    public Text over(Window window) {
        return new TextView(of.over(window));
    }

    @Override
    public SqlType<String> type() {
        return of.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    @SuppressWarnings("unchecked") // a child is replaced by one of its type
    public Node withChildren(List<Node> children) {
        return new TextAggregate((Function<String>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
