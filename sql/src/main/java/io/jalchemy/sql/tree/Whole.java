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
