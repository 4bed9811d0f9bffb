package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a SELECT.
 *
 * @param columns expressions and entities; at least one
 * @param from the items that were named; where it is empty the columns determine FROM
 * @param filter the conditions on rows and groups, and the grouping
 * @param paging the order and the limits of the rows
 * @param modifiers DISTINCT and ONLY
 * @param locking the locking of rows; null for none
 * @param options options for whoever executes the statement
 */
public record SelectNode(
        List<Node> columns,
        List<FromItem> from,
        Filter filter,
        Paging paging,
        SelectModifiers modifiers,
        @Nullable Locking locking,
        List<StatementOption> options)
        implements QueryNode {

    /** Copies the lists. */
    public SelectNode {
        columns = List.copyOf(columns);
        from = List.copyOf(from);
        options = List.copyOf(options);
    }

    /** Returns a SELECT of {@code columns} without any clause. */
    public static SelectNode of(List<? extends Node> columns) {
        return new SelectNode(
                List.copyOf(columns), List.of(), Filter.NONE, Paging.NONE, SelectModifiers.NONE, null, List.of());
    }

    /** Returns this with other columns. */
    public SelectNode withColumns(List<? extends Node> other) {
        return new SelectNode(List.copyOf(other), from, filter, paging, modifiers, locking, options);
    }

    /** Returns this with another FROM. */
    public SelectNode withFrom(List<? extends FromItem> other) {
        return new SelectNode(columns, List.copyOf(other), filter, paging, modifiers, locking, options);
    }

    /** Returns this statement with everything in FROM that its columns and WHERE use, so that they may be replaced. */
    public SelectNode withSources() {
        return withFrom(SourceList.of(this, List.of(), new ArrayList<>()));
    }

    /** Returns this with {@code right} joined to the last item of FROM. */
    public SelectNode join(JoinKind kind, Node right, @Nullable Condition on) {
        List<FromItem> all = new ArrayList<>(from);
        FromItem left = all.isEmpty() ? null : all.remove(all.size() - 1);
        all.add(new Join(left, kind, right, on));
        return withFrom(all);
    }

    /** Returns this with {@code more} appended to WHERE. */
    public SelectNode where(List<Condition> more) {
        return withFilter(new Filter(append(filter.where(), more), filter.groupBy(), filter.having()));
    }

    /** Returns this with {@code more} appended to GROUP BY. */
    public SelectNode groupBy(List<Expression<?>> more) {
        return withFilter(new Filter(filter.where(), append(filter.groupBy(), more), filter.having()));
    }

    /** Returns this with {@code more} appended to HAVING. */
    public SelectNode having(List<Condition> more) {
        return withFilter(new Filter(filter.where(), filter.groupBy(), append(filter.having(), more)));
    }

    /** Returns this with another WHERE, GROUP BY and HAVING. */
    public SelectNode withFilter(Filter other) {
        return new SelectNode(columns, from, other, paging, modifiers, locking, options);
    }

    /** Returns this with {@code more} appended to ORDER BY. */
    public SelectNode orderBy(List<Ordering> more) {
        return withPaging(paging.withOrderBy(append(paging.orderBy(), more)));
    }

    @Override
    public SelectNode withPaging(Paging other) {
        return new SelectNode(columns, from, filter, other, modifiers, locking, options);
    }

    /** Returns whether equal rows are returned once, or rows that are equal in the expressions of DISTINCT ON. */
    public boolean distinct() {
        return modifiers.distinct();
    }

    /** Returns this with or without DISTINCT. */
    public SelectNode withDistinct(boolean other) {
        return withModifiers(modifiers.withDistinct(other));
    }

    /** Returns this with other modifiers. */
    public SelectNode withModifiers(SelectModifiers other) {
        return new SelectNode(columns, from, filter, paging, other, locking, options);
    }

    /** Returns this with another locking clause; null for none. */
    public SelectNode withLocking(@Nullable Locking other) {
        return new SelectNode(columns, from, filter, paging, modifiers, other, options);
    }

    /** Returns this with {@code more} appended to the options. */
    public SelectNode withOptions(List<? extends StatementOption> more) {
        return new SelectNode(columns, from, filter, paging, modifiers, locking, append(options, more));
    }

    private static <X> List<X> append(List<X> some, List<? extends X> more) {
        List<X> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all =
                new ArrayList<>(columns.size() + from.size() + filter.size() + paging.size() + modifiers.size());
        addTo(all, columns);
        addTo(all, from);
        addTo(all, filter.where());
        addTo(all, filter.groupBy());
        addTo(all, filter.having());
        paging.addTo(all);
        if (locking != null) {
            addTo(all, locking.lockedItems());
        }
        if (modifiers.size() > 0) {
            addTo(all, modifiers.distinctOn());
            addTo(all, modifiers.only());
        }
        return all;
    }

    /** Adds the nodes one by one, because {@code addAll} copies the list first. */
    private static void addTo(List<Node> all, List<? extends Node> some) {
        for (int i = 0; i < some.size(); i++) {
            all.add(some.get(i));
        }
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        List<Node> newColumns = next.take(columns.size());
        List<FromItem> newFrom = next.take(from.size());
        Filter newFilter = new Filter(
                next.conditions(filter.where().size()),
                next.take(filter.groupBy().size()),
                next.conditions(filter.having().size()));
        Paging newPaging = paging.withChildren(next);
        Locking newLocking = locking == null
                ? null
                : locking.with(next.take(locking.lockedItems().size()));
        SelectModifiers newModifiers = modifiers.withChildren(next);
        return new SelectNode(newColumns, newFrom, newFilter, newPaging, newModifiers, newLocking, options);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(columns.size());
        parts.accept(from.size());
        parts.accept(filter.where().size());
        parts.accept(filter.groupBy().size());
        parts.accept(filter.having().size());
        paging.describe(parts);
        SelectedValues.describe(columns, filter.groupBy(), parts);
        SelectedValues.describe(columns, paging.orderBy(), parts);
        modifiers.describe(columns, parts);
        parts.accept(locking != null);
        if (locking != null) {
            locking.describe(parts);
        }
        parts.accept(options.size());
        for (int i = 0; i < options.size(); i++) {
            options.get(i).describe(parts);
        }
    }

    /** Returns the statement in standard SQL, for people to read. */
    @Override
    public String toString() {
        return Printing.print(this);
    }
}
