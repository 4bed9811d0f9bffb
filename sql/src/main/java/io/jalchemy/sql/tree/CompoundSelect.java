package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Several queries combined by a set operator. Immutable: every method returns a new statement.
 *
 * @param <R> the type of a row, which the first query determines
 */
public final class CompoundSelect<R> implements Query<R> {

    private final Compound node;
    private final RowForm<R> form;

    private CompoundSelect(Compound node, RowForm<R> form) {
        this.node = node;
        this.form = form;
    }

    static <R> CompoundSelect<R> of(SetOperator operator, Query<R> first, Query<?> second) {
        List<QueryNode> parts = new ArrayList<>();
        boolean joins = first.node() instanceof Compound before
                && before.operator() == operator
                && operator != SetOperator.EXCEPT
                && before.paging().equals(Paging.NONE);
        if (joins) {
            parts.addAll(((Compound) first.node()).parts());
        } else {
            parts.add(first.node());
        }
        parts.add(second.node());
        return new CompoundSelect<>(new Compound(operator, parts, Paging.NONE), first.form());
    }

    @Override
    public Compound node() {
        return node;
    }

    @Override
    public RowForm<R> form() {
        return form;
    }

    /** Returns the statement with {@code orders} appended to ORDER BY. They must be elements of the first query's select list. */
    public CompoundSelect<R> orderBy(Sortable... orders) {
        List<Ordering> all = new ArrayList<>(node.paging().orderBy());
        for (Sortable order : orders) {
            all.add(order.asOrdering());
        }
        return with(node.paging().withOrderBy(all));
    }

    /** Returns the statement limited to at most {@code rows} of the combined rows. */
    public CompoundSelect<R> limit(long rows) {
        return with(node.paging().withLimit(Paging.count(rows, "limit")));
    }

    /** Returns the statement without the first {@code rows} of the combined rows. */
    public CompoundSelect<R> offset(long rows) {
        return with(node.paging().withOffset(Paging.count(rows, "offset")));
    }

    /**
     * Returns the statement limited to the first {@code rows} of the combined rows in its order, and those that are equal in the order to
     * the last of them.
     */
    public CompoundSelect<R> fetchWithTies(long rows) {
        return with(node.paging().withLimitAndTies(Paging.count(rows, "fetchWithTies")));
    }

    private CompoundSelect<R> with(Paging paging) {
        return new CompoundSelect<>(node.withPaging(paging), form);
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
