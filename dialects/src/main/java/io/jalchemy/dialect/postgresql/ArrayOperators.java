package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.tree.WholeView;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The operators and functions of arrays (postgresql.org/docs/18/functions-array.html). Indexes count from 1, as the server does, while those of the lists
 * that a program reads count from 0: {@code element(tags, 1)} is {@code list.get(0)}.
 *
 * <pre>{@code
 * Table notes = Table.of("notes", Column.of("id", Types.BIGINT).primaryKey(), Column.of("tags", Types.arrayOf(Types.TEXT)));
 * Column<List<String>> tags = notes.c("tags", Types.arrayOf(Types.TEXT));
 * Select<Long> both = select(notes.c("id", Types.BIGINT)).where(ArrayOperators.contains(tags, List.of("java", "sql")));
 * Select<Long> one = select(notes.c("id", Types.BIGINT)).where(literal("java").eq(ArrayOperators.any(tags)));
 * Update second = update(notes).set(ArrayOperators.element(tags, 2), "sql").where(notes.c("id", Types.BIGINT).eq(1L));
 * }</pre>
 *
 * <p>The type parameter {@code A} is a Java array, {@code String[]}, or a list.
 */
public final class ArrayOperators {

    private ArrayOperators() {}

    /**
     * Returns {@code ARRAY[first, more]}: an array of expressions, typed by the first.
     *
     * <p>Arrays of arrays are arrays of several dimensions; all of them have as many elements.
     */
    @SafeVarargs
    public static <E> Expression<List<E>> array(Expression<E> first, Expression<? extends E>... more) {
        List<Expression<? extends E>> elements = new ArrayList<>();
        elements.add(first);
        for (Expression<? extends E> each : more) {
            elements.add(each);
        }
        return array(first.type(), elements);
    }

    /**
     * Returns {@code ARRAY[elements]}: an array of expressions.
     *
     * @param type of the elements
     * @param elements none for an empty array
     */
    public static <E> Expression<List<E>> array(SqlType<E> type, List<? extends Expression<? extends E>> elements) {
        return new Custom<>(PostgresqlOperator.ARRAY, "", List.copyOf(elements), Types.arrayOf(type));
    }

    /** Returns the condition {@code array @> other}: that every element of {@code other} is one of {@code array}. */
    public static <A> Condition contains(Expression<A> array, A other) {
        return PostgresqlOperator.condition(
                array, "@>", PostgresqlOperator.operand(array, other, array.type(), "contains"));
    }

    /** Returns the condition {@code array @> other}: that every element of {@code other} is one of {@code array}. */
    public static <A> Condition contains(Expression<A> array, Expression<? extends A> other) {
        return PostgresqlOperator.condition(array, "@>", other);
    }

    /** Returns the condition {@code array <@ other}: that every element of {@code array} is one of {@code other}. */
    public static <A> Condition containedBy(Expression<A> array, A other) {
        return PostgresqlOperator.condition(
                array, "<@", PostgresqlOperator.operand(array, other, array.type(), "containedBy"));
    }

    /** Returns the condition {@code array <@ other}: that every element of {@code array} is one of {@code other}. */
    public static <A> Condition containedBy(Expression<A> array, Expression<? extends A> other) {
        return PostgresqlOperator.condition(array, "<@", other);
    }

    /** Returns the condition {@code array && other}: that some element is in both. */
    public static <A> Condition overlaps(Expression<A> array, A other) {
        return PostgresqlOperator.condition(
                array, "&&", PostgresqlOperator.operand(array, other, array.type(), "overlaps"));
    }

    /** Returns the condition {@code array && other}: that some element is in both. */
    public static <A> Condition overlaps(Expression<A> array, Expression<? extends A> other) {
        return PostgresqlOperator.condition(array, "&&", other);
    }

    /** Returns {@code array || other}: the elements of the one and of the other. */
    public static <A> Expression<A> concat(Expression<A> array, A other) {
        return PostgresqlOperator.of(
                array, "||", PostgresqlOperator.operand(array, other, array.type(), "concat"), array.type());
    }

    /** Returns {@code array || other}: the elements of the one and of the other. */
    public static <A> Expression<A> concat(Expression<A> array, Expression<? extends A> other) {
        return PostgresqlOperator.of(array, "||", other, array.type());
    }

    /** Returns {@code array_append(array, element)}: the elements and another one at the end. */
    public static <E> Expression<List<E>> append(Expression<List<E>> array, Expression<? extends E> element) {
        return Function.of("array_append", array.type(), List.of(array, element));
    }

    /** Returns {@code array_remove(array, element)}: the elements without those that are equal to {@code element}. */
    public static <E> Expression<List<E>> remove(Expression<List<E>> array, Expression<? extends E> element) {
        return Function.of("array_remove", array.type(), List.of(array, element));
    }

    /**
     * Returns {@code array[index]}: one element of a list, from 1; NULL if there is none. Of an array of several dimensions, the index of
     * one: {@code element(element(matrix, 1), 2)}. In an UPDATE it may be set: {@code update(notes).set(element(tags, 2), "sql")}.
     */
    public static <E> Expression<E> element(Expression<List<E>> array, int index) {
        return subscript(array, index);
    }

    /** Returns {@code array[index]}: one element of a Java array, from 1, as {@link #element} does of a list. */
    public static <E> Expression<E> elementOf(Expression<E[]> array, int index) {
        return subscript(array, index);
    }

    private static <E> Expression<E> subscript(Expression<?> array, int index) {
        return new Custom<>(
                Custom.SUBSCRIPT,
                "",
                List.of(array, new Bind<>(index, Types.INTEGER)),
                ArrayOperators.<E>elementType(array));
    }

    /**
     * Returns {@code array[from:to]}: the elements from one index to another, from 1, both included. In an UPDATE it may be set to as many
     * elements or more.
     */
    public static <A> Expression<A> slice(Expression<A> array, int from, int to) {
        List<Expression<?>> parts = List.of(array, new Bind<>(from, Types.INTEGER), new Bind<>(to, Types.INTEGER));
        return new Custom<>(Custom.SUBSCRIPT, "", parts, array.type());
    }

    /** Returns {@code ANY (array)}, the other side of a comparison that holds for some element: {@code literal(5).eq(any(NUMBERS))}. */
    public static <E> Expression<E> any(Expression<List<E>> array) {
        return quantified("ANY", array);
    }

    /** Returns {@code ALL (array)}, the other side of a comparison that holds for all elements: {@code literal(5).ge(all(NUMBERS))}. */
    public static <E> Expression<E> all(Expression<List<E>> array) {
        return quantified("ALL", array);
    }

    /** Returns {@code ANY (array)} of a Java array, as {@link #any} does of a list. */
    public static <E> Expression<E> anyOf(Expression<E[]> array) {
        return quantified("ANY", array);
    }

    /** Returns {@code ALL (array)} of a Java array, as {@link #all} does of a list. */
    public static <E> Expression<E> allOf(Expression<E[]> array) {
        return quantified("ALL", array);
    }

    private static <E> Expression<E> quantified(String word, Expression<?> array) {
        return new Custom<>(PostgresqlOperator.QUANTIFIER, word, List.of(array), ArrayOperators.<E>elementType(array));
    }

    /** Returns {@code cardinality(array)}: the number of all elements. */
    public static Whole<Integer> cardinality(Expression<?> array) {
        return new WholeView<>(Function.of("cardinality", Types.INTEGER, List.of(array)));
    }

    /** Returns {@code array_length(array, dimension)}: NULL for an empty array. */
    public static Whole<Integer> length(Expression<?> array, int dimension) {
        return new WholeView<>(
                Function.of("array_length", Types.INTEGER, List.of(array, new Bind<>(dimension, Types.INTEGER))));
    }

    /** Returns {@code array_agg(expression)}: the values of all rows; NULL for no rows. */
    public static <E> Function<List<E>> arrayAgg(Expression<E> expression) {
        return Function.of("array_agg", Types.arrayOf(expression.type()), List.of(expression));
    }

    @SuppressWarnings("unchecked") // the elements of an array are of its element type
    private static <E> SqlType<E> elementType(Expression<?> array) {
        return (SqlType<E>) Objects.requireNonNull(
                array.type().on(PostgresqlDialect.INSTANCE.name()).element(), "an array has elements");
    }
}
