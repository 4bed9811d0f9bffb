package io.jalchemy.sql.tree;

/** An expression of a floating-point number; its sums and averages are floating-point numbers, too. */
public interface Floating<N extends Number> extends Numeric<N> {

    @Override
    default Floating<N> as(String name) {
        return new FloatingView<>(new Label<>(this, name));
    }
}
