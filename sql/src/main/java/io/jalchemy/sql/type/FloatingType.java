package io.jalchemy.sql.type;

/** A type of floating-point numbers: a cast to it has their operators. */
public final class FloatingType<N extends Number> extends SqlType<N> {

    FloatingType(TypeParts<N> parts) {
        super(parts);
    }

    @Override
    FloatingType<N> with(TypeParts<N> parts) {
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

    @Override
    public FloatingType<N> withBindExpression(String sql) {
        return (FloatingType<N>) super.withBindExpression(sql);
    }

    @Override
    public FloatingType<N> withColumnExpression(String sql) {
        return (FloatingType<N>) super.withColumnExpression(sql);
    }
}
