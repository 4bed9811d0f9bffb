package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an ON CONFLICT clause recognises a row by that is there already. Values in it are written as literals: the database compares it with
 * the definitions of its indexes.
 *
 * @param constraint the name of a constraint, for databases that take one; null for none
 * @param columns the columns or expressions of a unique index or constraint; empty for any, or where only the name is known
 * @param where the conditions of a partial index; empty for an index of all rows
 */
public record ConflictTarget(@Nullable String constraint, List<Expression<?>> columns, List<Condition> where) {

    /** Copies the lists. */
    public ConflictTarget {
        columns = List.copyOf(columns);
        where = List.copyOf(where);
    }

    int size() {
        return columns.size() + where.size();
    }

    /** Passes everything that decides the text to {@code parts}, and that are also the values in it. */
    void describe(Consumer<@Nullable Object> parts) {
        parts.accept(constraint);
        parts.accept(columns.size());
        parts.accept(where.size());
        columns.forEach(each -> values(each, parts));
        where.forEach(each -> values(each, parts));
    }

    private static void values(Node node, Consumer<@Nullable Object> parts) {
        if (node instanceof Bind<?> bind) {
            parts.accept(bind.value());
        } else if (node instanceof ListBind<?> list) {
            parts.accept(list.values());
        } else if (!(node instanceof ColumnExpression)) {
            node.children().forEach(child -> values(child, parts));
        }
    }
}
