package io.jalchemy.sql.type;

/** A type of whole numbers: a cast to it has their operators. */
public final class WholeType<N extends Number> extends SqlType<N> {

    WholeType(TypeParts<N> parts) {
        super(parts);
    }

    @Override
    WholeType<N> with(TypeParts<N> parts) {
        return new WholeType<>(parts);
    }

    @Override
    public WholeType<N> withNativeName(String name) {
        return (WholeType<N>) super.withNativeName(name);
    }

    @Override
    public WholeType<N> onlyOn(String dialect) {
        return (WholeType<N>) super.onlyOn(dialect);
    }

    @Override
    public WholeType<N> withBindExpression(String sql) {
        return (WholeType<N>) super.withBindExpression(sql);
    }

    @Override
    public WholeType<N> withColumnExpression(String sql) {
        return (WholeType<N>) super.withColumnExpression(sql);
    }
}
