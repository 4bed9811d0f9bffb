package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The function call {@code name(arguments)}.
 *
 * @param name the function's name in the standard or in the database
 * @param arguments empty for {@code name()}; {@code count} without any is {@code count(*)}
 * @param distinctArguments whether an aggregate counts equal arguments once
 * @param filter the condition on the rows that an aggregate sees; null for all rows
 * @param type the type of the result
 */
public record Function<T>(
        String name,
        List<Expression<?>> arguments,
        boolean distinctArguments,
        @Nullable Condition filter,
        SqlType<T> type)
        implements Expression<T> {

    /**
     * Checks the name and copies the list of arguments.
     *
     * @throws JalchemyException if {@code name} is no name
     */
    public Function {
        checkName(name);
        arguments = List.copyOf(arguments);
    }

    /** Checks that {@code name} is nothing but a name, perhaps of a function in a schema, because it becomes part of the SQL text. */
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

    /** Returns a call without DISTINCT and without FILTER. */
    public static <T> Function<T> of(String name, SqlType<T> type, List<? extends Expression<?>> arguments) {
        return new Function<>(name, List.copyOf(arguments), false, null, type);
    }

    /** Returns this call over distinct arguments. */
    public Function<T> distinct() {
        return new Function<>(name, arguments, true, filter, type);
    }

    /** Returns this aggregate over the rows for which {@code condition} holds, in addition to an earlier filter. */
    public Function<T> filter(Condition condition) {
        Condition both = filter == null ? condition : filter.and(condition);
        return new Function<>(name, arguments, distinctArguments, both, type);
    }

    /** Returns this call as a window function over {@code window}. */
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
