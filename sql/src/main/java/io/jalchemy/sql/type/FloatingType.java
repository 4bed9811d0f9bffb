package io.jalchemy.sql.type;

/** A type of floating-point numbers: a cast to it has their operators. */
public final class FloatingType<N extends Number> extends SqlType<N> {

    FloatingType(Parts<N> parts) {
        super(parts);
    }

    @Override
    FloatingType<N> with(Parts<N> parts) {
        return new FloatingType<>(parts);
    }

    @Override
    public FloatingType<N> withNativeName(String name) {
        return (FloatingType<N>) super.withNativeName(name);
    }

    @Override
    public FloatingType<N> onlyOn(String dialect) {
        return (FloatingType<N>) super.onlyOn(dialect);
    }
}
