package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of equal length as rows that are numbered from 1: {@code unnest(?, ?) WITH ORDINALITY AS alias (c1, c2, n)}.
 *
 * @param arrays each sent as one parameter; elements may be null
 * @param alias the alias; its name may be left to the compiler
 */
public record Unnest(List<ListBind<?>> arrays, AliasName alias) implements FromItem {

    /** Copies the list. */
    public Unnest {
        arrays = List.copyOf(arrays);
    }

    /** Returns the column of array {@code index}, counted from 0. */
    public Derived<?> c(int index) {
        return column(arrays.get(index).type(), "c" + (index + 1));
    }

    private <T> Derived<T> column(SqlType<T> type, String name) {
        return new Derived<>(this, name, type);
    }

    /** Returns the column with the number of the row, counted from 1. */
    public Derived<Long> ordinality() {
        return column(Types.BIGINT, "n");
    }

    @Override
    public Object identity() {
        return alias;
    }

    @Override
    public List<? extends Node> children() {
        return arrays;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Unnest(new Children(children).take(arrays.size()), alias);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
        parts.accept(arrays.size());
    }
}
