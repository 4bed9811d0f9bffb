package io.jalchemy.sql.tree;

import java.util.List;

/** An expression that holds a number. */
public non-sealed interface Numeric<N extends Number> extends Expression<N> {

    /** {@code this = value}; any number that this type holds exactly. */
    @Override
    default Condition eq(Number value) {
        return new Comparison(ComparisonOperator.EQ, this, Comparisons.bind(this, value, "eq"));
    }

    /** {@code this <> value}. */
    @Override
    default Condition ne(Number value) {
        return new Comparison(ComparisonOperator.NE, this, Comparisons.bind(this, value, "ne"));
    }

    /** {@code this < value}. */
    @Override
    default Condition lt(Number value) {
        return new Comparison(ComparisonOperator.LT, this, Comparisons.bind(this, value, "lt"));
    }

    /** {@code this <= value}. */
    @Override
    default Condition le(Number value) {
        return new Comparison(ComparisonOperator.LE, this, Comparisons.bind(this, value, "le"));
    }

    /** {@code this > value}. */
    @Override
    default Condition gt(Number value) {
        return new Comparison(ComparisonOperator.GT, this, Comparisons.bind(this, value, "gt"));
    }

    /** {@code this >= value}. */
    @Override
    default Condition ge(Number value) {
        return new Comparison(ComparisonOperator.GE, this, Comparisons.bind(this, value, "ge"));
    }

    /** {@code this = other}, a number of another width; {@code none} is left out. */
    default Condition eq(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.EQ, this, other);
    }

    /** {@code this <> other}, a number of another width; {@code none} is left out. */
    default Condition ne(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.NE, this, other);
    }

    /** {@code this < other}, a number of another width; {@code none} is left out. */
    default Condition lt(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.LT, this, other);
    }

    /** {@code this <= other}, a number of another width; {@code none} is left out. */
    default Condition le(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.LE, this, other);
    }

    /** {@code this > other}, a number of another width; {@code none} is left out. */
    default Condition gt(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.GT, this, other);
    }

    /** {@code this >= other}, a number of another width; {@code none} is left out. */
    default Condition ge(Numeric<?> other, Void... none) {
        return new Comparison(ComparisonOperator.GE, this, other);
    }

    /** {@code this + value}. */
    default Numeric<N> plus(Number value) {
        return plus(Comparisons.operand(this, value, "plus"));
    }

    /** {@code this + other}. */
    default Numeric<N> plus(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.PLUS, this, other, type()));
    }

    /** {@code this - value}. */
    default Numeric<N> minus(Number value) {
        return minus(Comparisons.operand(this, value, "minus"));
    }

    /** {@code this - other}. */
    default Numeric<N> minus(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.MINUS, this, other, type()));
    }

    /** {@code this * value}. */
    default Numeric<N> times(Number value) {
        return times(Comparisons.operand(this, value, "times"));
    }

    /** {@code this * other}. */
    default Numeric<N> times(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.TIMES, this, other, type()));
    }

    /** {@code this / value}; whole numbers give a whole number, as in SQL. */
    default Numeric<N> dividedBy(Number value) {
        return dividedBy(Comparisons.operand(this, value, "dividedBy"));
    }

    /** {@code this / other}. */
    default Numeric<N> dividedBy(Expression<? extends Number> other) {
        return new NumericView<>(new Binary<>(BinaryOperator.DIVIDE, this, other, type()));
    }

    /** {@code this % value}. */
    default Numeric<N> mod(Number value) {
        return new NumericView<>(
                new Binary<>(BinaryOperator.MODULO, this, Comparisons.operand(this, value, "mod"), type()));
    }

    /** {@code -this}. */
    default Numeric<N> negate() {
        return new NumericView<>(new Unary<>(this));
    }

    /** {@code abs(this)}. */
    default Numeric<N> abs() {
        return new NumericView<>(Function.of("abs", type(), List.of(this)));
    }

    @Override
    default Numeric<N> as(String name) {
        return new NumericView<>(new Label<>(this, name));
    }
}
