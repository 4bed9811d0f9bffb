package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code name(arguments)}.
 *
 * @param name what the standard or the database calls it; {@code "extract:year"} and its like have a form of their own
 * @param arguments none for {@code name()}; {@code count} without any is {@code count(*)}
 * @param distinct whether equal arguments count once
 * @param filter which rows an aggregate sees; null for all
 */
public record Function<T>(
        String name,
        List<Expression<?>> arguments,
        boolean distinct,
        @Nullable Condition filter,
        SqlType<T> type) implements Expression<T> {

    /** Copies the list. */
    public Function {
        arguments = List.copyOf(arguments);
    }

    /** A plain call. */
    public static <T> Function<T> of(String name, SqlType<T> type, List<? extends Expression<?>> arguments) {
        return new Function<>(name, List.copyOf(arguments), false, null, type);
    }

    @Override
    public List<? extends Node> children() {
        if (filter == null) {
            return arguments;
        }
        List<Node> all = new ArrayList<>(arguments);
        all.add(filter);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        List<Expression<?>> changed = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            changed.add((Expression<?>) children.get(i));
        }
        Condition changedFilter = filter == null ? null : (Condition) children.get(arguments.size());
        return new Function<>(name, changed, distinct, changedFilter, type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(name);
        parts.accept(arguments.size());
        parts.accept(distinct);
        parts.accept(filter != null);
        parts.accept(type);
    }
}
