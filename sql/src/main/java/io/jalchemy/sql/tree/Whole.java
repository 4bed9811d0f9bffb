package io.jalchemy.sql.tree;

import java.util.List;

/** An expression of a whole number; the results of its arithmetic are whole numbers, too. */
public interface Whole<N extends Number> extends Numeric<N> {

    @Override
    default Whole<N> plus(Number value) {
        return plus(Comparisons.operand(this, value, "plus"));
    }

    @Override
    default Whole<N> plus(Expression<? extends Number> other) {
        return new WholeView<>(new Binary<>(BinaryOperator.PLUS, this, other, type()));
    }

    @Override
    default Whole<N> minus(Number value) {
        return minus(Comparisons.operand(this, value, "minus"));
    }

    @Override
    default Whole<N> minus(Expression<? extends Number> other) {
        return new WholeView<>(new Binary<>(BinaryOperator.MINUS, this, other, type()));
    }

    @Override
    default Whole<N> times(Number value) {
        return times(Comparisons.operand(this, value, "times"));
    }

    @Override
    default Whole<N> times(Expression<? extends Number> other) {
        return new WholeView<>(new Binary<>(BinaryOperator.TIMES, this, other, type()));
    }

    /** Returns the bits that both numbers have, {@code this & value}. */
    default Whole<N> bitAnd(Number value) {
        return bitAnd(Comparisons.operand(this, value, "bitAnd"));
    }

    /** Returns the bits that both numbers have, {@code this & other}. */
    default Whole<N> bitAnd(Expression<? extends Number> other) {
        return new WholeView<>(new Binary<>(BinaryOperator.BIT_AND, this, other, type()));
    }

    /** Returns the bits that one of the numbers has, {@code this | value}. */
    default Whole<N> bitOr(Number value) {
        return bitOr(Comparisons.operand(this, value, "bitOr"));
    }

    /** Returns the bits that one of the numbers has, {@code this | other}. */
    default Whole<N> bitOr(Expression<? extends Number> other) {
        return new WholeView<>(new Binary<>(BinaryOperator.BIT_OR, this, other, type()));
    }

    /** Returns the bits that just one of the numbers has: {@code this # value} on PostgreSQL. */
    default Whole<N> bitXor(Number value) {
        return bitXor(Comparisons.operand(this, value, "bitXor"));
    }

    /** Returns the bits that just one of the numbers has: {@code this # other} on PostgreSQL. */
    default Whole<N> bitXor(Expression<? extends Number> other) {
        return new WholeView<>(new Binary<>(BinaryOperator.BIT_XOR, this, other, type()));
    }

    @Override
    default Whole<N> negate() {
        return new WholeView<>(new Unary<>(this));
    }

    @Override
    default Whole<N> abs() {
        return new WholeView<>(Function.of("abs", type(), List.of(this)));
    }

    @Override
    default Whole<N> as(String name) {
        return new WholeView<>(new Label<>(this, name));
    }
}
