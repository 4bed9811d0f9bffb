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
 * @param ordering the order in which an aggregate takes its rows; empty for none
 * @param withinGroup whether that order is written behind the call, {@code WITHIN GROUP (ORDER BY …)}, and not behind its arguments
 * @param filter the condition on the rows that an aggregate sees; null for all rows
 * @param type the type of the result
 */
public record Function<T>(
        String name,
        List<Expression<?>> arguments,
        boolean distinctArguments,
        List<Ordering> ordering,
        boolean withinGroup,
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
        ordering = List.copyOf(ordering);
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
        return new Function<>(name, List.copyOf(arguments), false, List.of(), false, null, type);
    }

    /** Returns this call over distinct arguments. */
    public Function<T> distinct() {
        return new Function<>(name, arguments, true, ordering, withinGroup, filter, type);
    }

    /** Returns this aggregate over the rows for which {@code condition} holds, in addition to an earlier filter. */
    public Function<T> filter(Condition condition) {
        Condition both = filter == null ? condition : filter.and(condition);
        return new Function<>(name, arguments, distinctArguments, ordering, withinGroup, both, type);
    }

    /**
     * Returns this aggregate with {@code more} appended to the order in which it takes its rows, behind its arguments: {@code
     * json_agg(name ORDER BY age)}. Like {@code aggregate_order_by} in SQLAlchemy.
     */
    public Function<T> orderBy(Sortable... more) {
        return ordered(withinGroup, more);
    }

    /**
     * Returns this ordered-set aggregate with {@code more} appended to its order: {@code percentile_cont(0.5) WITHIN GROUP (ORDER BY age)}.
     */
    public Function<T> withinGroup(Sortable... more) {
        return ordered(true, more);
    }

    private Function<T> ordered(boolean within, Sortable... more) {
        List<Ordering> all = new ArrayList<>(ordering);
        for (Sortable order : more) {
            all.add(order.asOrdering());
        }
        return new Function<>(name, arguments, distinctArguments, all, within, filter, type);
    }

    /** Returns this call as a window function over {@code window}. */
    public Over<T> over(Window window) {
        return new Over<>(this, window.partition(), window.ordering());
    }

    @Override
    public List<? extends Node> children() {
        if (filter == null && ordering.isEmpty()) {
            return arguments;
        }
        List<Node> all = new ArrayList<>(arguments);
        all.addAll(ordering);
        if (filter != null) {
            all.add(filter);
        }
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        List<Expression<?>> changed = next.take(arguments.size());
        List<Ordering> order = next.take(ordering.size());
        Condition changedFilter = filter == null ? null : Is.condition(next.one());
        return new Function<>(name, changed, distinctArguments, order, withinGroup, changedFilter, type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(name);
        parts.accept(arguments.size());
        parts.accept(distinctArguments);
        parts.accept(filter != null);
        if (!ordering.isEmpty()) {
            parts.accept(ordering.size());
            parts.accept(withinGroup);
        }
        parts.accept(type);
    }
}
