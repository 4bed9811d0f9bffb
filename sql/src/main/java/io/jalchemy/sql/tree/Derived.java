package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A column of an alias, a subquery or a common table expression.
 *
 * @param from the item in FROM that it belongs to
 * @param name its name there
 * @param type the type of the value
 */
public record Derived<T>(FromItem from, String name, SqlType<T> type) implements ColumnExpression<T> {

    @Override
    public List<? extends Node> children() {
        return List.of(from);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Derived<>((FromItem) children.get(0), name, type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(name);
        parts.accept(type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Derived<?> that
                && from.identity().equals(that.from.identity())
                && name.equals(that.name)
                && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return from.identity().hashCode() * 31 + name.hashCode();
    }
}
