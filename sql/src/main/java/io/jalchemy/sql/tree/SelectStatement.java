package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all SELECTs have, however many elements their rows have.
 *
 * @param <R> what a row is
 * @param <S> the statement's own class
 */
public abstract class SelectStatement<R, S extends SelectStatement<R, S>> implements Query<R> {

    private static final RowForm<Object> ONLY = new RowForm<>() {
        @Override
        @SuppressWarnings("NullAway") // a value may be null
        public Object row(@Nullable Object[] values) {
            return values[0];
        }

        @Override
        public boolean isOnlyValue() {
            return true;
        }
    };

    private final SelectNode node;

    SelectStatement(SelectNode node) {
        this.node = node;
    }

    abstract S with(SelectNode other);

    @SuppressWarnings("unchecked") // the only value has the only type
    static <R> RowForm<R> only() {
        return (RowForm<R>) ONLY;
    }

    @Override
    public final SelectNode node() {
        return node;
    }

    /** With {@code items} in FROM in place of what the select list says. */
    public final S from(FromItem... items) {
        return with(node.withFrom(List.of(items)));
    }

    /** Joined along a relationship. */
    public final S join(JoinTarget relationship) {
        return with(node.join(JoinKind.INNER, relationship, null));
    }

    /** Joined along a relationship, with rows that have no partner. */
    public final S outerJoin(JoinTarget relationship) {
        return with(node.join(JoinKind.LEFT, relationship, null));
    }

    /** Joined along a relationship where {@code also} holds, too. */
    public final S join(JoinTarget relationship, Condition also) {
        return with(node.join(JoinKind.INNER, relationship, also));
    }

    /** Joined along a relationship where {@code also} holds, too, with rows that have no partner. */
    public final S outerJoin(JoinTarget relationship, Condition also) {
        return with(node.join(JoinKind.LEFT, relationship, also));
    }

    /** Joined where {@code on} holds. */
    public final S join(FromItem right, Condition on) {
        return with(node.join(JoinKind.INNER, right, on));
    }

    /** Joined where {@code on} holds, with rows that have no partner. */
    public final S outerJoin(FromItem right, Condition on) {
        return with(node.join(JoinKind.LEFT, right, on));
    }

    /** Joined by the one foreign key between {@code right} and what is there. */
    public final S join(FromItem right) {
        return with(node.join(JoinKind.INNER, right, null));
    }

    /** Joined by the one foreign key between {@code right} and what is there, with rows that have no partner. */
    public final S outerJoin(FromItem right) {
        return with(node.join(JoinKind.LEFT, right, null));
    }

    /** Joined where {@code on} holds, with rows of either side that have no partner. */
    public final S fullJoin(FromItem right, Condition on) {
        return with(node.join(JoinKind.FULL, right, on));
    }

    /** Joined by the one foreign key between {@code right} and what is there, with rows of either that have no partner. */
    public final S fullJoin(FromItem right) {
        return with(node.join(JoinKind.FULL, right, null));
    }

    /** Each row joined with each of {@code right}. */
    public final S crossJoin(FromItem right) {
        return with(node.join(JoinKind.CROSS, right, null));
    }

    /** Only rows for which all {@code conditions} hold, and those that were there. */
    public final S where(Condition... conditions) {
        return with(node.where(List.of(conditions)));
    }

    /** Only rows for which all {@code conditions} hold, and those that were there. */
    public final S where(List<? extends Condition> conditions) {
        return with(node.where(List.copyOf(conditions)));
    }

    /** One row for each different value of {@code expressions}. */
    public final S groupBy(Expression<?>... expressions) {
        return with(node.groupBy(List.of(expressions)));
    }

    /** Only groups for which all {@code conditions} hold. */
    public final S having(Condition... conditions) {
        return with(node.having(List.of(conditions)));
    }

    /** Ordered by these, after what was there. */
    public final S orderBy(Sortable... orders) {
        List<Ordering> all = new ArrayList<>(orders.length);
        for (Sortable order : orders) {
            all.add(order.asOrdering());
        }
        return with(node.orderBy(all));
    }

    /** At most {@code rows} rows. */
    public final S limit(long rows) {
        return with(node.withPaging(node.paging().withLimit(count(rows, "limit"))));
    }

    /** Without the first {@code rows} rows. */
    public final S offset(long rows) {
        return with(node.withPaging(node.paging().withOffset(count(rows, "offset"))));
    }

    static Expression<Long> count(long rows, String method) {
        if (rows < 0) {
            throw new IllegalArgumentException(method + "(" + rows + ") is negative. Give 0 or more. [NEGATIVE]");
        }
        return new Bind<>(rows, Types.BIGINT);
    }

    /** Each of equal rows once. */
    public final S distinct() {
        return with(node.withDistinct(true));
    }

    /**
     * Returns the statement with the rows locked until the transaction ends, of all that the statement selects from. PostgreSQL
     * cannot lock what an outer join may have no row of: {@link #forUpdateOf} names the rest.
     */
    public final S forUpdate() {
        return with(node.withLocking(Locking.UPDATE));
    }

    /**
     * Returns the statement with the rows of {@code items} locked until the transaction ends, and no others: {@code
     * forUpdateOf(USER)}. Other ways to lock take {@link #locked}: {@code locked(Locking.NO_KEY_UPDATE.of(USER))}.
     *
     * @param items entities, tables or aliases that the statement selects from
     */
    public final S forUpdateOf(FromItem... items) {
        return with(node.withLocking(Locking.UPDATE.of(items)));
    }

    /** With the rows locked, and without those that others hold. */
    public final S skipLocked() {
        Locking known = node.locking() == null ? Locking.UPDATE : node.locking();
        return with(node.withLocking(known.skippingLocked()));
    }

    /** With the rows locked; an error at once if others hold one of them. */
    public final S noWait() {
        Locking known = node.locking() == null ? Locking.UPDATE : node.locking();
        return with(node.withLocking(known.withoutWaiting()));
    }

    /** With the rows locked in that way until the transaction ends. */
    public final S locked(Locking locking) {
        return with(node.withLocking(locking));
    }

    /** With this said to whoever executes it: {@code options(selectInLoad(USER.posts))}. */
    public final S options(StatementOption... options) {
        return with(node.withOptions(List.of(options)));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SelectStatement<?, ?> that && node.equals(that.node);
    }

    @Override
    public final int hashCode() {
        return node.hashCode();
    }

    @Override
    public final String toString() {
        return Printing.print(node);
    }
}
