package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text in FROM, {@code (SELECT …) AS alias}, whose columns are those that the program has named, by the names that they have there.
 *
 * @param text the text of a query
 * @param given the columns of its rows
 * @param alias the alias; its name may be left to the compiler
 */
public record TextSubquery(SqlText<?> text, List<Node> given, AliasName alias) implements DerivedTable {

    /** Copies the list. */
    public TextSubquery {
        given = List.copyOf(given);
    }

    private GivenColumns columnsGiven() {
        return new GivenColumns(this, given, "the text");
    }

    @Override
    public <T> Derived<T> c(Expression<T> inner) {
        return columnsGiven().column(inner);
    }

    @Override
    public <T> Derived<T> c(String name, SqlType<T> type) {
        return columnsGiven().named(name, type);
    }

    @Override
    public List<Derived<?>> columns() {
        return columnsGiven().all();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(text);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new TextSubquery((SqlText<?>) children.get(0), given, alias);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
    }
}
