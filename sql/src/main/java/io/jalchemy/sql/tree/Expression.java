package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A SQL expression, which has a value in each row: a column, a bind parameter, a computation.
 *
 * <p>Operators that only some types have are on {@link Text}, {@link Numeric}, {@link Temporal} and {@link Condition}.
 *
 * @param <T> the Java type of the value
 */
public sealed interface Expression<T> extends Selected<T>, Sortable
        permits Attribute,
                Bind,
                Binary,
                Case,
                Cast,
                ColumnExpression,
                Condition,
                Expansion,
                Function,
                Label,
                ListBind,
                Numeric,
                Over,
                Plain,
                ScalarSubquery,
                SqlText,
                Temporal,
                Text,
                TupleNode,
                Unary {

    /** Returns the SQL type of the value. */
    SqlType<T> type();

    /** Returns the condition {@code this = value}. Null is refused; use {@link #isNull()}. */
    default Condition eq(T value) {
        return Comparisons.compare(this, ComparisonOperator.EQ, value, "eq");
    }

    /** Returns the condition {@code this = other}. */
    default Condition eq(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.EQ, this, Comparisons.given(this, other, "eq"));
    }

    /** Returns the condition {@code this <> value}. Null is refused; use {@link #isNotNull()}. */
    default Condition ne(T value) {
        return Comparisons.compare(this, ComparisonOperator.NE, value, "ne");
    }

    /** Returns the condition {@code this <> other}. */
    default Condition ne(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.NE, this, Comparisons.given(this, other, "ne"));
    }

    /** Returns the condition {@code this < value}; null is refused. */
    default Condition lt(T value) {
        return Comparisons.compare(this, ComparisonOperator.LT, value, "lt");
    }

    /** Returns the condition {@code this < other}. */
    default Condition lt(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.LT, this, Comparisons.given(this, other, "lt"));
    }

    /** Returns the condition {@code this <= value}; null is refused. */
    default Condition le(T value) {
        return Comparisons.compare(this, ComparisonOperator.LE, value, "le");
    }

    /** Returns the condition {@code this <= other}. */
    default Condition le(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.LE, this, Comparisons.given(this, other, "le"));
    }

    /** Returns the condition {@code this > value}; null is refused. */
    default Condition gt(T value) {
        return Comparisons.compare(this, ComparisonOperator.GT, value, "gt");
    }

    /** Returns the condition {@code this > other}. */
    default Condition gt(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.GT, this, Comparisons.given(this, other, "gt"));
    }

    /** Returns the condition {@code this >= value}; null is refused. */
    default Condition ge(T value) {
        return Comparisons.compare(this, ComparisonOperator.GE, value, "ge");
    }

    /** Returns the condition {@code this >= other}. */
    default Condition ge(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.GE, this, Comparisons.given(this, other, "ge"));
    }

    /** Returns the condition {@code this BETWEEN low AND high}, both ends included; nulls are refused. */
    default Condition between(T low, T high) {
        return new Between(
                this, Comparisons.bind(this, low, "between"), Comparisons.bind(this, high, "between"), false);
    }

    /** Returns the condition {@code this IN (values)}, which is false for no values. A null among them is refused. */
    default Condition in(Collection<? extends T> values) {
        return new InValues(this, Comparisons.listBind(this, values, "in"), false);
    }

    /** Returns the condition {@code this IN (first, others…)}. A null among them is refused. */
    @SuppressWarnings({"unchecked", "varargs"}) // read, never written
    default Condition in(T first, T... others) {
        return in(Comparisons.list(first, others));
    }

    /** Returns the condition {@code this NOT BETWEEN low AND high}; nulls are refused. */
    default Condition notBetween(T low, T high) {
        return new Between(
                this, Comparisons.bind(this, low, "notBetween"), Comparisons.bind(this, high, "notBetween"), true);
    }

    /** Returns the condition {@code this BETWEEN low AND high}, both ends included. */
    default Condition between(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high, false);
    }

    /** Returns the condition {@code this IN (SELECT …)}. */
    default Condition in(Query<? extends T> query) {
        return new InQuery(this, query.node(), false);
    }

    /** Returns the condition {@code this NOT IN (values)}, which is true for no values. A null among them is refused. */
    default Condition notIn(Collection<? extends T> values) {
        return new InValues(this, Comparisons.listBind(this, values, "notIn"), true);
    }

    /** Returns the condition {@code this NOT IN (SELECT …)}. */
    default Condition notIn(Query<? extends T> query) {
        return new InQuery(this, query.node(), true);
    }

    /** Returns the condition {@code this NOT IN (first, others…)}. A null among them is refused. */
    @SuppressWarnings({"unchecked", "varargs"}) // read, never written
    default Condition notIn(T first, T... others) {
        return notIn(Comparisons.list(first, others));
    }

    /** Returns the condition {@code this IS DISTINCT FROM other}: not equal, where NULL is a value like others. */
    default Condition isDistinctFrom(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.IS_DISTINCT, this, other);
    }

    /** Returns the condition {@code this IS NOT DISTINCT FROM other}: equal, where NULL is a value like others. */
    default Condition isNotDistinctFrom(Expression<? extends T> other) {
        return new Comparison(ComparisonOperator.IS_NOT_DISTINCT, this, other);
    }

    /** Returns the condition {@code this IS NULL}. */
    default Condition isNull() {
        return new IsNull(this, false);
    }

    /** Returns the condition {@code this IS NOT NULL}. */
    default Condition isNotNull() {
        return new IsNull(this, true);
    }

    /** Returns the condition {@code this IS DISTINCT FROM value}: not equal, where null is a value like others. */
    default Condition isDistinctFrom(@Nullable T value) {
        return new Comparison(ComparisonOperator.IS_DISTINCT, this, StoredValues.beside(this, value));
    }

    /** Returns the condition {@code this IS NOT DISTINCT FROM value}: equal, where null is a value like others. */
    default Condition isNotDistinctFrom(@Nullable T value) {
        return new Comparison(ComparisonOperator.IS_NOT_DISTINCT, this, StoredValues.beside(this, value));
    }

    /** Returns this expression under another name in the result, {@code this AS name}, with the same operators. */
    default Expression<T> as(String name) {
        return new Label<>(this, name);
    }

    @Override
    default Ordering asOrdering() {
        return asc();
    }

    /** Returns the element {@code this ASC} of an ORDER BY. */
    default Ordering asc() {
        return new Ordering(this, false, null);
    }

    /** Returns the element {@code this DESC} of an ORDER BY. */
    default Ordering desc() {
        return new Ordering(this, true, null);
    }
}
