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

    private final SelectNode node;

    SelectStatement(SelectNode node) {
        this.node = node;
    }

    abstract S with(SelectNode other);

    @SuppressWarnings({"unchecked", "NullAway"}) // the only value has the only type
    static <R> RowForm<R> only() {
        return values -> (R) values[0];
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

    /** Only rows for which all {@code conditions} hold, and those that were there. */
    public final S where(Condition... conditions) {
        return with(node.where(List.of(conditions)));
    }

    /** One row for each different value of {@code expressions}. */
    public final S groupBy(Expression<?>... expressions) {
        return with(node.groupBy(List.of(expressions)));
    }

    /** Only groups for which all {@code conditions} hold. */
    public final S having(Condition... conditions) {
        return with(node.having(List.of(conditions)));
    }

    /** Ordered by these, ascending, after what was there. */
    public final S orderBy(Expression<?>... expressions) {
        List<Ordering> orders = new ArrayList<>();
        for (Expression<?> expression : expressions) {
            orders.add(expression.asc());
        }
        return with(node.orderBy(orders));
    }

    /** Ordered by these, after what was there. */
    public final S orderBy(Ordering... orders) {
        return with(node.orderBy(List.of(orders)));
    }

    /** Ordered by the first, then the second ascending. */
    public final S orderBy(Ordering first, Expression<?> second) {
        return with(node.orderBy(List.of(first, second.asc())));
    }

    /** Ordered by the first ascending, then the second. */
    public final S orderBy(Expression<?> first, Ordering second) {
        return with(node.orderBy(List.of(first.asc(), second)));
    }

    /** At most {@code rows} rows. */
    public final S limit(long rows) {
        return with(node.withPaging(new Paging(
                node.paging().orderBy(), count(rows, "limit"), node.paging().offset())));
    }

    /** Without the first {@code rows} rows. */
    public final S offset(long rows) {
        return with(node.withPaging(
                new Paging(node.paging().orderBy(), node.paging().limit(), count(rows, "offset"))));
    }

    private static Expression<Long> count(long rows, String method) {
        if (rows < 0) {
            throw new IllegalArgumentException(method + "(" + rows + ") is negative. Give 0 or more. [NEGATIVE]");
        }
        return new Bind<>(rows, Types.BIGINT);
    }

    /** Each of equal rows once. */
    public final S distinct() {
        return with(node.withDistinct(true));
    }

    /** With the rows locked until the transaction ends. */
    public final S forUpdate() {
        return with(node.withLocking(Locking.UPDATE));
    }

    /** With the rows locked in that way until the transaction ends. */
    public final S locked(Locking locking) {
        return with(node.withLocking(locking));
    }

    /** As something to select from, under {@code name}. */
    public final Subquery subquery(String name) {
        return new Subquery(node, new AliasName(name));
    }

    /** As a common table expression called {@code name}. */
    public final Cte cte(String name) {
        return new Cte(node, new AliasName(name));
    }

    /** As a condition: whether there is a row. */
    public final Condition exists() {
        return new Exists(node);
    }

    /** As a value: its only column, of at most one row. */
    @SuppressWarnings("unchecked") // a row of one element is that element
    public final Expression<R> scalarSubquery() {
        if (node.columns().size() != 1 || !(node.columns().get(0) instanceof Expression<?> only)) {
            throw new io.jalchemy.sql.error.JalchemyException(
                    "NOT_SCALAR",
                    "A scalar subquery has one column; this one selects " + node.columns()
                            + ". Select one expression.");
        }
        return new ScalarSubquery<>(node, (io.jalchemy.sql.type.SqlType<R>) only.type());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SelectStatement<?, ?> that && node.equals(that.node);
    }

    @Override
    public final int hashCode() {
        return node.hashCode();
    }
}
