package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code (SELECT …) AS alias} in FROM. */
public record Subquery(QueryNode query, AliasName alias) implements FromItem {

    /** The column of this that {@code inner}, an expression of the subquery's select list, becomes. */
    public <T> Derived<T> c(Expression<T> inner) {
        return new Derived<>(this, OutputNames.of(query).nameOf(inner), inner.type());
    }

    /** The column of this that {@code inner}, an expression of the select list, becomes, with the same operators. */
    public Text c(Text inner) {
        return new TextView(c((Expression<String>) inner));
    }

    /** The column of this that {@code inner}, an expression of the select list, becomes, with the same operators. */
    public <N extends Number> Numeric<N> c(Numeric<N> inner) {
        return new NumericView<>(c((Expression<N>) inner));
    }

    /** The column of this that {@code inner}, an expression of the select list, becomes, with the same operators. */
    public <N extends Number> Whole<N> c(Whole<N> inner) {
        return new WholeView<>(c((Expression<N>) inner));
    }

    /** The column of this that {@code inner}, an expression of the select list, becomes, with the same operators. */
    public <N extends Number> Floating<N> c(Floating<N> inner) {
        return new FloatingView<>(c((Expression<N>) inner));
    }

    /** The column of this that {@code inner}, an expression of the select list, becomes, with the same operators. */
    public <T> Temporal<T> c(Temporal<T> inner) {
        return new TemporalView<>(c((Expression<T>) inner));
    }

    /** The column of this that {@code inner}, an expression of the select list, becomes, with the same operators. */
    public Condition c(Condition inner) {
        return new Is(c((Expression<Boolean>) inner));
    }

    /** The column called {@code name}, which has that type. */
    public <T> Derived<T> c(String name, SqlType<T> type) {
        return DerivedColumns.named(this, query, name, type);
    }

    /** All columns, in order. */
    public List<Derived<?>> columns() {
        return DerivedColumns.all(this, query);
    }

    /** The expression of the subquery's select list that {@code column} is outside. */
    public Expression<?> inner(Derived<?> column) {
        return DerivedColumns.inner(query, column);
    }

    @Override
    public Object identity() {
        return alias;
    }

    @Override
    public List<? extends Node> children() {
        return List.of(query);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Subquery((QueryNode) children.get(0), alias);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
    }
}
