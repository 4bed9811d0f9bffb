package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A common table expression: {@code WITH alias AS (SELECT …)}, written once and used by name. */
public record Cte(SelectNode query, AliasName alias) implements FromItem {

    /** The column of this that {@code inner}, an expression of the query's select list, becomes. */
    public <T> Derived<T> c(Expression<T> inner) {
        return new Derived<>(this, OutputNames.of(query).nameOf(inner), inner.type());
    }

    /** The column called {@code name}. */
    public <T> Derived<T> c(String name, SqlType<T> type) {
        OutputNames.of(query).require(name);
        return new Derived<>(this, name, type);
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
        return new Cte((SelectNode) children.get(0), alias);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
    }
}
