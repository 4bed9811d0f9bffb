package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows, and which part of them.
 *
 * @param limit most rows; null for all
 * @param offset rows to leave out first; null for none
 */
public record Paging(
        List<Ordering> orderBy,
        @Nullable Expression<Long> limit,
        @Nullable Expression<Long> offset) {

    /** All rows, in any order. */
    public static final Paging NONE = new Paging(List.of(), null, null);

    /** Copies the list. */
    public Paging {
        orderBy = List.copyOf(orderBy);
    }

    /** With at most that many rows; null for all. */
    public Paging withLimit(@Nullable Expression<Long> other) {
        return new Paging(orderBy, other, offset);
    }

    /** Without that many rows at the beginning; null for none. */
    public Paging withOffset(@Nullable Expression<Long> other) {
        return new Paging(orderBy, limit, other);
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
                offset == null ? null : (Expression<Long>) next.one());
    }

    void describe(Consumer<@Nullable Object> parts) {
        parts.accept(orderBy.size());
        parts.accept(limit != null);
        parts.accept(offset != null);
    }
}
