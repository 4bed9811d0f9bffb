package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function whose result is a character string: {@code min}, {@code max}, {@code string_agg}.
 *
 * @param of the call of the function
 */
public record TextAggregate(Function<String> of) implements Text, View<String> {

    /** Returns this aggregate with a {@code FILTER (WHERE condition)}: only rows for which {@code condition} holds are aggregated. */
    public TextAggregate filter(Condition condition) {
        return new TextAggregate(of.filter(condition));
    }

    /** Returns this aggregate over distinct values. */
    public TextAggregate distinct() {
        return new TextAggregate(of.distinct());
    }

    /** Returns this aggregate with {@code more} appended to the order in which it takes its rows; see {@link Function#orderBy}. */
    public TextAggregate orderBy(Sortable... more) {
        return new TextAggregate(of.orderBy(more));
    }

    /** Returns this aggregate as a window function over {@code window}. */
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
