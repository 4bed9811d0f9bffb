package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree of an INSERT.
 *
 * @param into a table or an entity
 * @param columns the columns that are given; empty where the parameters determine them, or for a row of defaults
 * @param rows the values of each row, in the order of the columns
 * @param query the query whose rows are inserted in place of values; null for none
 * @param onConflict what happens on a conflict, by what conflicts; empty to fail
 * @param returning the elements of RETURNING; empty for none
 */
public record InsertNode(
        FromItem into,
        List<Expression<?>> columns,
        List<List<Expression<?>>> rows,
        @Nullable QueryNode query,
        List<OnConflict> onConflict,
        List<Node> returning)
        implements StatementNode {

    /** Copies the lists. */
    public InsertNode {
        columns = List.copyOf(columns);
        List<List<Expression<?>>> copies = new ArrayList<>();
        for (List<Expression<?>> row : rows) {
            copies.add(List.copyOf(row));
        }
        rows = List.copyOf(copies);
        onConflict = List.copyOf(onConflict);
        returning = List.copyOf(returning);
    }

    /** Returns the statement with {@code other} as its RETURNING. */
    public InsertNode withReturning(List<? extends Node> other) {
        return new InsertNode(into, columns, rows, query, onConflict, List.copyOf(other));
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>();
        all.add(into);
        all.addAll(columns);
        rows.forEach(all::addAll);
        if (query != null) {
            all.add(query);
        }
        for (int i = 0; i < onConflict.size(); i++) {
            onConflict.get(i).addTo(all);
        }
        all.addAll(returning);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        FromItem newInto = (FromItem) next.one();
        List<Expression<?>> newColumns = next.take(columns.size());
        List<List<Expression<?>>> newRows = new ArrayList<>();
        for (List<Expression<?>> row : rows) {
            newRows.add(next.take(row.size()));
        }
        QueryNode newQuery = query == null ? null : (QueryNode) next.one();
        List<OnConflict> newConflict = new ArrayList<>();
        for (OnConflict each : onConflict) {
            newConflict.add(each.withChildren(next));
        }
        return new InsertNode(newInto, newColumns, newRows, newQuery, newConflict, next.take(returning.size()));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(columns.size());
        parts.accept(rows.size());
        parts.accept(query != null);
        parts.accept(onConflict.size());
        for (int i = 0; i < onConflict.size(); i++) {
            onConflict.get(i).describe(parts);
        }
        parts.accept(returning.size());
    }

    /** Returns the statement in standard SQL, for people to read. */
    @Override
    public String toString() {
        return Printing.print(this);
    }
}
