package io.jalchemy.sql.tree;

import java.util.List;

/** A numeric expression. */
public non-sealed interface Numeric<N extends Number> extends Expression<N> {

    /**
     * Returns the condition {@code this = value}; null is refused.
     *
     * @param value any number that this type represents exactly
     */
    @Override
    default Condition eq(Number value) {
        return new Comparison(ComparisonOperator.EQ, this, Comparisons.bind(this, value, "eq"));
    }

    /** Returns the condition {@code this <> value}; null is refused. */
    @Override
    default Condition ne(Number value) {
        return new Comparison(ComparisonOperator.NE, this, Comparisons.bind(this, value, "ne"));
    }

    /** Returns the condition {@code this < value}; null is refused. */
    @Override
    default Condition lt(Number value) {
        return new Comparison(ComparisonOperator.LT, this, Comparisons.bind(this, value, "lt"));
    }

    /** Returns the condition {@code this <= value}; null is refused. */
    @Override
    default Condition le(Number value) {
        return new Comparison(ComparisonOperator.LE, this, Comparisons.bind(this, value, "le"));
    }

    /** Returns the condition {@code this > value}; null is refused. */
    @Override
    default Condition gt(Number value) {
        return new Comparison(ComparisonOperator.GT, this, Comparisons.bind(this, value, "gt"));
    }

    /** Returns the condition {@code this >= value}; null is refused. */
    @Override
    default Condition ge(Number value) {
        return new Comparison(ComparisonOperator.GE, this, Comparisons.bind(this, value, "ge"));
    }

    /** Returns the condition {@code this = other}, where {@code other} may be of another numeric type; {@code none} is left out. */
    default Condition eq(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.EQ, this, Comparisons.given(this, other, "eq"));
    }

    /** Returns the condition {@code this <> other}, where {@code other} may be of another numeric type; {@code none} is left out. */
    default Condition ne(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.NE, this, Comparisons.given(this, other, "ne"));
    }

    /** Returns the condition {@code this < other}, where {@code other} may be of another numeric type; {@code none} is left out. */
    default Condition lt(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.LT, this, Comparisons.given(this, other, "lt"));
    }

    /** Returns the condition {@code this <= other}, where {@code other} may be of another numeric type; {@code none} is left out. */
    default Condition le(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.LE, this, Comparisons.given(this, other, "le"));
    }

    /** Returns the condition {@code this > other}, where {@code other} may be of another numeric type; {@code none} is left out. */
    default Condition gt(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.GT, this, Comparisons.given(this, other, "gt"));
    }

    /** Returns the condition {@code this >= other}, where {@code other} may be of another numeric type; {@code none} is left out. */
    default Condition ge(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.GE, this, Comparisons.given(this, other, "ge"));
    }

    /** Returns {@code this + value}; null is refused. */
    default Numeric<N> plus(Number value) {
        return plus(Comparisons.operand(this, value, "plus"));
    }

    /** Returns {@code this + other}. */
    default Numeric<N> plus(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.PLUS, this, other, type()));
    }

    /** Returns {@code this - value}; null is refused. */
    default Numeric<N> minus(Number value) {
        return minus(Comparisons.operand(this, value, "minus"));
    }

    /** Returns {@code this - other}. */
    default Numeric<N> minus(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.MINUS, this, other, type()));
    }

    /** Returns {@code this * value}; null is refused. */
    default Numeric<N> times(Number value) {
        return times(Comparisons.operand(this, value, "times"));
    }

    /** Returns {@code this * other}. */
    default Numeric<N> times(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.TIMES, this, other, type()));
    }

    /** Returns {@code this / value}; null is refused. The quotient of whole numbers is a whole number, as in SQL. */
    default Numeric<N> dividedBy(Number value) {
        return dividedBy(Comparisons.operand(this, value, "dividedBy"));
    }

    /** Returns {@code this / other}. The quotient of whole numbers is a whole number, as in SQL. */
    default Numeric<N> dividedBy(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.DIVIDE, this, other, type()));
    }

    /** Returns {@code this % value}; null is refused. */
    default Numeric<N> mod(Number value) {
        return new NumericView<>(
                new Binary<>(BinaryOperator.MODULO, this, Comparisons.operand(this, value, "mod"), type()));
    }

    /** Returns {@code -this}. */
    default Numeric<N> negate() {
        return new NumericView<>(new Unary<>(this));
    }

    /** Returns {@code abs(this)}. */
    default Numeric<N> abs() {
        return new NumericView<>(Function.of("abs", type(), List.of(this)));
    }

    @Override
    default Numeric<N> as(String name) {
        return new NumericView<>(new Label<>(this, name));
    }
}
