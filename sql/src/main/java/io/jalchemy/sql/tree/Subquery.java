package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A subquery {@code (SELECT …) AS alias} in FROM.
 *
 * @param query the query whose rows it has
 * @param alias the alias; its name may be left to the compiler
 */
public record Subquery(QueryNode query, AliasName alias) implements FromItem {

    /**
     * Returns the column of this subquery that {@code inner}, an expression of the select list, becomes.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the query does not select {@code inner}
     */
    public <T> Derived<T> c(Expression<T> inner) {
        return new Derived<>(this, OutputNames.of(query).nameOf(inner), inner.type());
    }

    /** Returns the column of this subquery that {@code inner}, an expression of the select list, becomes, with the operators of text. */
    public Text c(Text inner) {
        return new TextView(c((Expression<String>) inner));
    }

    /** Returns the column of this subquery that {@code inner}, an expression of the select list, becomes, with the operators of numbers. */
    public <N extends Number> Numeric<N> c(Numeric<N> inner) {
        return new NumericView<>(c((Expression<N>) inner));
    }

    /**
     * Returns the column of this subquery that {@code inner}, an expression of the select list, becomes, with the operators of whole
     * numbers.
     */
    public <N extends Number> Whole<N> c(Whole<N> inner) {
        return new WholeView<>(c((Expression<N>) inner));
    }

    /**
     * Returns the column of this subquery that {@code inner}, an expression of the select list, becomes, with the operators of
     * floating-point numbers.
     */
    public <N extends Number> Floating<N> c(Floating<N> inner) {
        return new FloatingView<>(c((Expression<N>) inner));
    }

    /**
     * Returns the column of this subquery that {@code inner}, an expression of the select list, becomes, with the operators of dates and
     * times.
     */
    public <T> Temporal<T> c(Temporal<T> inner) {
        return new TemporalView<>(c((Expression<T>) inner));
    }

    /** Returns the column of this subquery that {@code inner}, a boolean expression of the select list, becomes, as a condition. */
    public Condition c(Condition inner) {
        return new Is(c((Expression<Boolean>) inner));
    }

    /**
     * Returns the column named {@code name} of this subquery, typed by {@code type}.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the query has no column of that name
     */
    public <T> Derived<T> c(String name, SqlType<T> type) {
        return DerivedColumns.named(this, query, name, type);
    }

    /** Returns all columns of this subquery, in the order of the select list. */
    public List<Derived<?>> columns() {
        return DerivedColumns.all(this, query);
    }

    /** Returns the expression of the subquery's select list that {@code column} refers to. */
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
