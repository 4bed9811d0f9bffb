package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: {@code WITH alias AS (SELECT …)}, written once and used by name.
 *
 * @param recursion what is added to the rows again and again, until nothing is new; it selects from this very expression. Null
 *     for nothing
 */
public record Cte(
        QueryNode query, AliasName alias, @Nullable Recursion recursion) implements FromItem {

    /** A plain one. */
    public Cte(QueryNode query, AliasName alias) {
        this(query, alias, null);
    }

    /**
     * This with rows added by {@code step}, which selects from the expression that it is given, until it gives none: {@code
     * WITH RECURSIVE}. Like {@code CTE.union_all} in SQLAlchemy 2.0.
     */
    public Cte recursive(Function<Cte, Query<?>> step) {
        return recursive(SetOperator.UNION_ALL, step);
    }

    /** As {@link #recursive(Function)}; with {@link SetOperator#UNION} it ends when rows come that were there already. */
    public Cte recursive(SetOperator operator, Function<Cte, Query<?>> step) {
        return new Cte(query, alias, new Recursion(operator, step.apply(this).node()));
    }

    /** The column of this that {@code inner}, an expression of the query's select list, becomes. */
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

    /** The expression of the query's select list that {@code column} is outside. */
    public Expression<?> inner(Derived<?> column) {
        return DerivedColumns.inner(query, column);
    }

    @Override
    public Object identity() {
        return alias;
    }

    @Override
    public List<? extends Node> children() {
        return recursion == null ? List.of(query) : List.of(query, recursion.step());
    }

    @Override
    public Node withChildren(List<Node> children) {
        Recursion changed = recursion == null ? null : new Recursion(recursion.operator(), (QueryNode) children.get(1));
        return new Cte((QueryNode) children.get(0), alias, changed);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
        parts.accept(recursion == null ? null : recursion.operator());
    }

    /** How rows are added. */
    public record Recursion(SetOperator operator, QueryNode step) {}
}
