package io.jalchemy.sql.type;

/** A type of dates or times: a cast to it has their operators. */
public final class TemporalType<T> extends SqlType<T> {

    TemporalType(TypeParts<T> parts) {
        super(parts);
    }

    @Override
    TemporalType<T> with(TypeParts<T> parts) {
        return new TemporalType<>(parts);
    }

    @Override
    public TemporalType<T> withPrecision(int precision) {
        return (TemporalType<T>) super.withPrecision(precision);
    }

    @Override
    public TemporalType<T> withNativeName(String name) {
        return (TemporalType<T>) super.withNativeName(name);
    }

    @Override
    public TemporalType<T> onlyOn(String dialect) {
        return (TemporalType<T>) super.onlyOn(dialect);
    }

    @Override
    public TemporalType<T> withBindExpression(String sql) {
        return (TemporalType<T>) super.withBindExpression(sql);
    }

    @Override
    public TemporalType<T> withColumnExpression(String sql) {
        return (TemporalType<T>) super.withColumnExpression(sql);
    }
}
