package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.Types;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ORDER BY, LIMIT and OFFSET of a query, or FETCH FIRST … WITH TIES in place of LIMIT.
 *
 * @param orderBy the elements of ORDER BY; empty for no order
 * @param limit the maximal number of rows; null for all
 * @param offset the number of rows to skip; null for none
 * @param withTies whether rows that are equal in the order to the last one of the limit are returned, too
 */
public record Paging(
        List<Ordering> orderBy,
        @Nullable Expression<Long> limit,
        @Nullable Expression<Long> offset,
        boolean withTies) {

    /** No ordering, limit or offset. */
    public static final Paging NONE = new Paging(List.of(), null, null, false);

    /** Copies the list. */
    public Paging {
        orderBy = List.copyOf(orderBy);
    }

    /** Returns this with another order. */
    public Paging withOrderBy(List<Ordering> other) {
        return new Paging(other, limit, offset, withTies);
    }

    /** Returns this with another limit, without ties; null for all rows. */
    public Paging withLimit(@Nullable Expression<Long> other) {
        return new Paging(orderBy, other, offset, false);
    }

    /** Returns this with another limit, beyond which rows are returned that are equal in the order to the last one. */
    public Paging withLimitAndTies(Expression<Long> other) {
        return new Paging(orderBy, other, offset, true);
    }

    /** Returns this with another offset; null for none. */
    public Paging withOffset(@Nullable Expression<Long> other) {
        return new Paging(orderBy, limit, other, withTies);
    }

    /**
     * Returns a number of rows as a bind parameter.
     *
     * @param method the method that the program called, for the message
     * @throws IllegalArgumentException if {@code rows} is negative
     */
    public static Expression<Long> count(long rows, String method) {
        if (rows < 0) {
            throw new IllegalArgumentException(method + "(" + rows + ") is negative. Give 0 or more. [NEGATIVE]");
        }
        return new Bind<>(rows, Types.BIGINT);
    }

    int size() {
        return orderBy.size() + (limit == null ? 0 : 1) + (offset == null ? 0 : 1);
    }

    void addTo(List<Node> children) {
        for (int i = 0; i < orderBy.size(); i++) {
            children.add(orderBy.get(i));
        }
        if (limit != null) {
            children.add(limit);
        }
        if (offset != null) {
            children.add(offset);
        }
    }

    @SuppressWarnings("unchecked") // a limit stays one
    Paging withChildren(Children next) {
        return new Paging(
                next.take(orderBy.size()),
                limit == null ? null : (Expression<Long>) next.one(),
                offset == null ? null : (Expression<Long>) next.one(),
                withTies);
    }

    void describe(Consumer<@Nullable Object> parts) {
        parts.accept(orderBy.size());
        parts.accept(limit != null);
        parts.accept(offset != null);
        if (withTies) {
            parts.accept("with ties");
        }
    }
}
