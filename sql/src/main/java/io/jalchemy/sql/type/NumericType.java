package io.jalchemy.sql.type;

/** A type of exact numbers: a cast to it has the operators of numbers. */
public final class NumericType<N extends Number> extends SqlType<N> {

    NumericType(TypeParts<N> parts) {
        super(parts);
    }

    @Override
    NumericType<N> with(TypeParts<N> parts) {
        return new NumericType<>(parts);
    }

    @Override
    public NumericType<N> withPrecision(int precision, int scale) {
        return (NumericType<N>) super.withPrecision(precision, scale);
    }

    @Override
    public NumericType<N> withPrecision(int precision) {
        return (NumericType<N>) super.withPrecision(precision);
    }

    @Override
    public NumericType<N> withNativeName(String name) {
        return (NumericType<N>) super.withNativeName(name);
    }

    @Override
    public NumericType<N> onlyOn(String dialect) {
        return (NumericType<N>) super.onlyOn(dialect);
    }

    @Override
    public NumericType<N> withBindExpression(String sql) {
        return (NumericType<N>) super.withBindExpression(sql);
    }

    @Override
    public NumericType<N> withColumnExpression(String sql) {
        return (NumericType<N>) super.withColumnExpression(sql);
    }
}
