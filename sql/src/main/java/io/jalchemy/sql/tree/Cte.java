package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression {@code WITH alias AS (SELECT …)}, written once in a statement and referred to by name.
 *
 * @param query the query whose rows it has; the first rows where it is recursive
 * @param alias the name; it may be left to the compiler
 * @param recursion the query that adds rows until it returns no new ones, and that selects from this very expression; null for a CTE that
 *     is not recursive
 */
public record Cte(
        QueryNode query, AliasName alias, @Nullable Recursion recursion) implements DerivedTable {

    /** Creates a common table expression that is not recursive. */
    public Cte(QueryNode query, AliasName alias) {
        this(query, alias, null);
    }

    /**
     * Returns this as a recursive common table expression ({@code WITH RECURSIVE … UNION ALL}). The query made by {@code step} selects from
     * the expression that it is given, and is repeated until it returns no rows. Like {@code CTE.union_all} in SQLAlchemy 2.0.
     */
    public Cte recursive(Function<Cte, Query<?>> step) {
        return recursive(SetOperator.UNION_ALL, step);
    }

    /**
     * Returns this as a recursive common table expression, like {@link #recursive(Function)}, whose rows are combined by {@code operator}.
     * With {@link SetOperator#UNION} the recursion ends when all rows returned were there already.
     */
    public Cte recursive(SetOperator operator, Function<Cte, Query<?>> step) {
        return new Cte(query, alias, new Recursion(operator, step.apply(this).node()));
    }

    /**
     * Returns the column of this CTE that {@code inner}, an expression of the query's select list, becomes.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the query does not select {@code inner}
     */
    @Override
    public <T> Derived<T> c(Expression<T> inner) {
        return new Derived<>(this, OutputNames.of(query).nameOf(inner), inner.type());
    }

    /**
     * Returns the column named {@code name} of this CTE, typed by {@code type}.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the query has no column of that name
     */
    @Override
    public <T> Derived<T> c(String name, SqlType<T> type) {
        return DerivedColumns.named(this, query, name, type);
    }

    /** Returns all columns of this CTE, in the order of the select list. */
    @Override
    public List<Derived<?>> columns() {
        return DerivedColumns.all(this, query);
    }

    /** Returns the expression of the query's select list that {@code column} refers to. */
    public Expression<?> inner(Derived<?> column) {
        return DerivedColumns.inner(query, column);
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

    /**
     * The recursive part of a common table expression.
     *
     * @param operator the set operator between the first rows and those that are added
     * @param step the query that adds rows to those of the round before
     */
    public record Recursion(SetOperator operator, QueryNode step) {}
}
