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
public record Subquery(QueryNode query, AliasName alias) implements DerivedTable {

    /**
     * Returns the column of this subquery that {@code inner}, an expression of the select list, becomes.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the query does not select {@code inner}
     */
    @Override
    public <T> Derived<T> c(Expression<T> inner) {
        return new Derived<>(this, OutputNames.of(query).nameOf(inner), inner.type());
    }

    /**
     * Returns the column named {@code name} of this subquery, typed by {@code type}.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the query has no column of that name
     */
    @Override
    public <T> Derived<T> c(String name, SqlType<T> type) {
        return DerivedColumns.named(this, query, name, type);
    }

    /** Returns all columns of this subquery, in the order of the select list. */
    @Override
    public List<Derived<?>> columns() {
        return DerivedColumns.all(this, query);
    }

    /** Returns the expression of the subquery's select list that {@code column} refers to. */
    public Expression<?> inner(Derived<?> column) {
        return DerivedColumns.inner(query, column);
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
