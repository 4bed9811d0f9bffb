package io.jalchemy.sql.tree;

/** An expression that holds a floating number: its sums and averages are floating, too. */
public interface Floating<N extends Number> extends Numeric<N> {

    @Override
    default Floating<N> as(String name) {
        return new FloatingView<>(new Label<>(this, name));
    }
}
