package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of rows given as arrays, written as a MERGE so that RETURNING can tell, unlike that of INSERT, which element of the arrays each
 * new row came from: {@code MERGE INTO … USING … ON false WHEN NOT MATCHED THEN INSERT … RETURNING}.
 *
 * @param into a table
 * @param rows the arrays
 * @param columns the columns that are given
 * @param values the values of each row, in the order of the columns
 * @param returning the elements of RETURNING, of the table or of the arrays
 */
public record MergeNode(
        FromItem into, Unnest rows, List<Expression<?>> columns, List<Expression<?>> values, List<Node> returning)
        implements StatementNode {

    /** Copies the lists. */
    public MergeNode {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        returning = List.copyOf(returning);
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>();
        all.add(into);
        all.add(rows);
        all.addAll(columns);
        all.addAll(values);
        all.addAll(returning);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        FromItem newInto = (FromItem) next.one();
        Unnest newRows = (Unnest) next.one();
        return new MergeNode(
                newInto, newRows, next.take(columns.size()), next.take(values.size()), next.take(returning.size()));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(columns.size());
        parts.accept(returning.size());
    }

    /** Returns the statement in standard SQL, for people to read. */
    @Override
    public String toString() {
        return Printing.print(this);
    }
}
