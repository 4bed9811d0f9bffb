package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code name(arguments)}.
 *
 * @param name what the standard or the database calls it
 * @param arguments none for {@code name()}; {@code count} without any is {@code count(*)}
 * @param distinctArguments whether equal arguments count once
 * @param filter which rows an aggregate sees; null for all
 */
public record Function<T>(
        String name,
        List<Expression<?>> arguments,
        boolean distinctArguments,
        @Nullable Condition filter,
        SqlType<T> type)
        implements Expression<T> {

    /**
     * Copies the list.
     *
     * @throws JalchemyException if {@code name} is no name
     */
    public Function {
        checkName(name);
        arguments = List.copyOf(arguments);
    }

    /** A name is text of the statement, so it must not be anything else than a name, perhaps of a function in a schema. */
    private static void checkName(String name) {
        boolean begins = true;
        boolean valid = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean further = (c >= '0' && c <= '9') || c == '$' || c == '.';
            valid &= letter || (further && !begins);
            begins = c == '.';
        }
        if (!valid || begins) {
            throw new JalchemyException(
                    "FUNCTION_NAME",
                    "\"" + name
                            + "\" is not the name of a function: letters, digits and _, perhaps with a schema before a dot."
                            + " SQL text goes into text(…).");
        }
    }

    /** A plain call. */
    public static <T> Function<T> of(String name, SqlType<T> type, List<? extends Expression<?>> arguments) {
        return new Function<>(name, List.copyOf(arguments), false, null, type);
    }

    /** Over different arguments only. */
    public Function<T> distinct() {
        return new Function<>(name, arguments, true, filter, type);
    }

    /** An aggregate, only over the rows for which {@code condition} holds. */
    public Function<T> filter(Condition condition) {
        Condition both = filter == null ? condition : filter.and(condition);
        return new Function<>(name, arguments, distinctArguments, both, type);
    }

    /** As a window function. */
    public Over<T> over(Window window) {
        return new Over<>(this, window.partition(), window.ordering());
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
        Condition changedFilter = filter == null ? null : Is.condition(children.get(arguments.size()));
        return new Function<>(name, changed, distinctArguments, changedFilter, type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(name);
        parts.accept(arguments.size());
        parts.accept(distinctArguments);
        parts.accept(filter != null);
        parts.accept(type);
    }
}
