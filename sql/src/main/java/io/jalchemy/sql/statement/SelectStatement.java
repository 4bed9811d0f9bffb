package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.JoinTarget;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Sortable;
import io.jalchemy.sql.tree.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses that all SELECTs have, whatever the number of elements in their rows.
 *
 * @param <R> the type of a row
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

    /** Returns the statement with {@code items} as its FROM, in place of what the select list implies. */
    public final S from(FromItem... items) {
        return with(node.withFrom(List.of(items)));
    }

    /** Returns the statement with an inner join along {@code relationship}. */
    public final S join(JoinTarget relationship) {
        return with(node.join(JoinKind.INNER, relationship, null));
    }

    /** Returns the statement with a left outer join along {@code relationship}. */
    public final S outerJoin(JoinTarget relationship) {
        return with(node.join(JoinKind.LEFT, relationship, null));
    }

    /** Returns the statement with an inner join along {@code relationship}, whose ON requires {@code also} as well. */
    public final S join(JoinTarget relationship, Condition also) {
        return with(node.join(JoinKind.INNER, relationship, also));
    }

    /** Returns the statement with a left outer join along {@code relationship}, whose ON requires {@code also} as well. */
    public final S outerJoin(JoinTarget relationship, Condition also) {
        return with(node.join(JoinKind.LEFT, relationship, also));
    }

    /** Returns the statement with {@code JOIN right ON on}. */
    public final S join(FromItem right, Condition on) {
        return with(node.join(JoinKind.INNER, right, on));
    }

    /** Returns the statement with {@code LEFT OUTER JOIN right ON on}. */
    public final S outerJoin(FromItem right, Condition on) {
        return with(node.join(JoinKind.LEFT, right, on));
    }

    /**
     * Returns the statement with an inner join to {@code right}, whose ON follows from the one foreign key between it and what is in FROM.
     */
    public final S join(FromItem right) {
        return with(node.join(JoinKind.INNER, right, null));
    }

    /**
     * Returns the statement with a left outer join to {@code right}, whose ON follows from the one foreign key between it and what is in
     * FROM.
     */
    public final S outerJoin(FromItem right) {
        return with(node.join(JoinKind.LEFT, right, null));
    }

    /** Returns the statement with {@code FULL OUTER JOIN right ON on}. */
    public final S fullJoin(FromItem right, Condition on) {
        return with(node.join(JoinKind.FULL, right, on));
    }

    /**
     * Returns the statement with a full outer join to {@code right}, whose ON follows from the one foreign key between it and what is in
     * FROM.
     */
    public final S fullJoin(FromItem right) {
        return with(node.join(JoinKind.FULL, right, null));
    }

    /** Returns the statement with {@code CROSS JOIN right}. */
    public final S crossJoin(FromItem right) {
        return with(node.join(JoinKind.CROSS, right, null));
    }

    /** Returns the statement with {@code conditions} added to WHERE, joined by AND. */
    public final S where(Condition... conditions) {
        return with(node.where(GivenConditions.of("where", conditions)));
    }

    /** Returns the statement with {@code conditions} added to WHERE, joined by AND. */
    public final S where(List<? extends Condition> conditions) {
        return with(node.where(GivenConditions.of("where", conditions)));
    }

    /** Returns the statement with {@code expressions} appended to GROUP BY. */
    public final S groupBy(Expression<?>... expressions) {
        return with(node.groupBy(List.of(expressions)));
    }

    /** Returns the statement with {@code conditions} added to HAVING, joined by AND. */
    public final S having(Condition... conditions) {
        return with(node.having(GivenConditions.of("having", conditions)));
    }

    /** Returns the statement with {@code orders} appended to ORDER BY. */
    public final S orderBy(Sortable... orders) {
        List<Ordering> all = new ArrayList<>(orders.length);
        for (Sortable order : orders) {
            all.add(order.asOrdering());
        }
        return with(node.orderBy(all));
    }

    /** Returns the statement limited to at most {@code rows} rows. */
    public final S limit(long rows) {
        return with(node.withPaging(node.paging().withLimit(Paging.count(rows, "limit"))));
    }

    /** Returns the statement without the first {@code rows} rows. */
    public final S offset(long rows) {
        return with(node.withPaging(node.paging().withOffset(Paging.count(rows, "offset"))));
    }

    /** Returns the statement as {@code SELECT DISTINCT}. */
    public final S distinct() {
        return with(node.withDistinct(true));
    }

    /**
     * Returns the statement as {@code SELECT DISTINCT ON}: of the rows in which all expressions are equal, it has the first one in its
     * order. Expressions of further calls are appended. PostgreSQL alone has it, and refuses an ORDER BY that does not begin with these
     * expressions. Like {@code distinct_on} in SQLAlchemy.
     *
     * <pre>{@code
     * select(POST).distinctOn(POST.authorId).orderBy(POST.authorId, POST.createdAt.desc()) // the newest post of each author
     * }</pre>
     */
    public final S distinctOn(Expression<?> first, Expression<?>... more) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return with(node.withModifiers(node.modifiers().withDistinctOn(all)));
    }

    /**
     * Returns the statement with {@code ONLY} before {@code items}: it has no rows of the tables that inherit from them. PostgreSQL alone
     * has tables that inherit.
     *
     * @param items entities, tables or aliases that the statement selects from
     */
    public final S only(FromItem... items) {
        return with(node.withModifiers(node.modifiers().withOnly(List.of(items))));
    }

    /**
     * Returns the statement with the rows of {@code FETCH FIRST rows ROWS WITH TIES}: the first {@code rows} rows in its order, and those
     * that are equal in the order to the last of them. It needs an ORDER BY. SQLite does not have it. Like {@code fetch} in SQLAlchemy;
     * {@code FETCH FIRST rows ROWS ONLY} is {@link #limit}.
     */
    public final S fetchWithTies(long rows) {
        return with(node.withPaging(node.paging().withLimitAndTies(Paging.count(rows, "fetchWithTies"))));
    }

    /**
     * Returns the statement with {@code FOR UPDATE}: the rows of all items in FROM are locked until the transaction ends. PostgreSQL cannot
     * lock items of which an outer join may have no row; {@link #forUpdateOf} locks the others.
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

    /**
     * Returns the statement with its locking, {@code FOR UPDATE} if it has none, that skips rows which other transactions have locked
     * ({@code SKIP LOCKED}).
     */
    public final S skipLocked() {
        Locking known = node.locking() == null ? Locking.UPDATE : node.locking();
        return with(node.withLocking(known.withSkipLocked()));
    }

    /**
     * Returns the statement with its locking, {@code FOR UPDATE} if it has none, that fails at once if another transaction has locked one
     * of the rows ({@code NOWAIT}).
     */
    public final S noWait() {
        Locking known = node.locking() == null ? Locking.UPDATE : node.locking();
        return with(node.withLocking(known.withNoWait()));
    }

    /** Returns the statement with the rows locked by {@code locking} until the transaction ends. */
    public final S locked(Locking locking) {
        return with(node.withLocking(locking));
    }

    /** Returns the statement with {@code options} for whoever executes it: {@code options(selectInLoad(USER.posts))}. */
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
        return node.toString();
    }
}
