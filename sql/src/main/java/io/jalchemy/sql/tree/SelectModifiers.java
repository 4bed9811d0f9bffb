package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What changes the meaning of a SELECT's list and of its FROM: DISTINCT, DISTINCT ON, ONLY.
 *
 * @param distinct whether rows that are equal, or that {@code distinctOn} says are equal, are returned once
 * @param distinctOn the expressions of DISTINCT ON: of the rows in which all of them are equal, the first one in the order is returned;
 *     empty to compare whole rows
 * @param only the tables of FROM whose rows are taken without those of the tables that inherit from them
 */
public record SelectModifiers(boolean distinct, List<Expression<?>> distinctOn, List<FromItem> only) {

    /** All rows, also those of tables that inherit. */
    public static final SelectModifiers NONE = new SelectModifiers(false, List.of(), List.of());

    /** Copies the lists. */
    public SelectModifiers {
        distinctOn = List.copyOf(distinctOn);
        only = List.copyOf(only);
    }

    /** Returns this with or without DISTINCT; without it there is no DISTINCT ON. */
    public SelectModifiers withDistinct(boolean other) {
        return new SelectModifiers(other, other ? distinctOn : List.of(), only);
    }

    /** Returns this with {@code more} appended to DISTINCT ON. */
    public SelectModifiers withDistinctOn(List<? extends Expression<?>> more) {
        List<Expression<?>> all = new ArrayList<>(distinctOn);
        all.addAll(more);
        return new SelectModifiers(true, all, only);
    }

    /** Returns this with other expressions in DISTINCT ON, as many as there are. */
    SelectModifiers replacing(List<Expression<?>> others) {
        return new SelectModifiers(distinct, others, only);
    }

    /** Returns this with {@code more} appended to the tables of ONLY. */
    public SelectModifiers withOnly(List<? extends FromItem> more) {
        List<FromItem> all = new ArrayList<>(only);
        all.addAll(more);
        return new SelectModifiers(distinct, distinctOn, all);
    }

    int size() {
        return distinctOn.size() + only.size();
    }

    SelectModifiers withChildren(Children next) {
        return size() == 0 ? this : new SelectModifiers(distinct, next.take(distinctOn.size()), next.take(only.size()));
    }

    void describe(List<? extends Node> columns, Consumer<@Nullable Object> parts) {
        parts.accept(distinct);
        if (size() > 0) {
            parts.accept(distinctOn.size());
            parts.accept(only.size());
            SelectedValues.describe(columns, distinctOn, parts);
        }
    }
}
