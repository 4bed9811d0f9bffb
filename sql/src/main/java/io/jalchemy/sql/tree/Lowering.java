package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces entities and attributes in a statement (its open leaves) by tables and columns. Subclasses say what each leaf becomes; this
 * class walks the tree.
 *
 * <p>{@linkplain Expansion Expansions} are written out first, also those that others are written out to. Then FROM is completed by the
 * sources that attributes of the select list and of WHERE belong to, as it is for tables; a subquery does not list again what the enclosing
 * query lists (it is correlated), unless nothing would be left. Subqueries keep the names of their columns: {@code
 * subquery.c(USER.createdAt)} is {@code createdAt} whatever the column is called.
 *
 * <p>One object lowers one statement.
 */
public abstract class Lowering {

    private final Map<AliasName, FromItem> expanded = new HashMap<>();
    private final Map<Object, FromItem> items = new HashMap<>();
    private final Deque<Set<Object>> scopes = new ArrayDeque<>();

    /** Creates a lowering for one statement. */
    protected Lowering() {}

    /** Returns the item that FROM lists in place of {@code source}. It is called once for each source. */
    protected abstract FromItem from(Source<?> source);

    /** Returns the expression that {@code attribute} becomes, over what {@link #from} returned for its source. */
    protected abstract Expression<?> attribute(Attribute<?> attribute);

    /** Returns the expression that {@code expansion} stands for; it may contain open leaves again. */
    protected abstract Expression<?> expansion(Expansion<?> expansion);

    /**
     * Returns the join that {@code target} stands for.
     *
     * @param left the left side, lowered
     * @param also an additional condition, lowered; null for none
     */
    protected abstract FromItem join(FromItem left, JoinKind kind, JoinTarget target, @Nullable Condition also);

    /** Returns the expressions that a select list has in place of {@code source}; attributes among them are lowered afterwards. */
    protected List<? extends Expression<?>> columns(Source<?> source) {
        return Source.attributesOf(source);
    }

    /**
     * Returns the condition on all rows of {@code source}, with open leaves; null for none. It is not called for what {@link #join} adds.
     */
    protected @Nullable Condition criterion(Source<?> source) {
        return null;
    }

    /** Returns the locking of {@code select}, whose FROM is complete; null if it locks no rows. */
    protected @Nullable Locking locking(SelectNode select) {
        return select.locking();
    }

    /** Returns the lowered item that stands for {@code source}. */
    protected final FromItem item(Source<?> source) {
        FromItem known = items.get(source.identity());
        if (known == null) {
            known = from(source);
            items.put(source.identity(), known);
        }
        return known;
    }

    /** Lowers {@code node}, within the statement that is being lowered. */
    @SuppressWarnings("unchecked") // a node becomes one that can stand in its place
    protected final <N extends Node> N lowered(N node) {
        return (N) change(expand(node));
    }

    /** Returns {@code statement} with all open leaves replaced. */
    public final StatementNode lower(StatementNode statement) {
        return (StatementNode) change(expand(statement));
    }

    private Node expand(Node node) {
        if (node instanceof Expansion<?> expansion) {
            return expand(expansion(expansion));
        }
        if (node instanceof FromItem item && item.identity() instanceof AliasName alias && !(item instanceof Source)) {
            FromItem known = expanded.get(alias);
            if (known == null) {
                expanded.put(alias, item);
                known = (FromItem) node.mapChildren(this::expand);
                expanded.put(alias, known);
            }
            return known;
        }
        return node instanceof QueryNode query ? expandQuery(query) : node.mapChildren(this::expand);
    }

    /**
     * Expands {@code query}. An expression that is selected and also grouped or ordered by is expanded once: each expansion gets aliases of
     * its own, and the database would take the two for different expressions.
     */
    private QueryNode expandQuery(QueryNode query) {
        QueryNode all = (QueryNode) query.mapChildren(this::expand);
        if (all == query) {
            return query;
        }
        List<Node> columns = all.columns();
        if (query instanceof SelectNode before && all instanceof SelectNode after) {
            Filter filter = after.filter();
            List<Expression<?>> groupBy = new ArrayList<>(filter.groupBy());
            for (int i = 0; i < groupBy.size(); i++) {
                groupBy.set(
                        i, asSelected(query, columns, before.filter().groupBy().get(i), groupBy.get(i)));
            }
            all = distinctAsSelected(before, after).withFilter(new Filter(filter.where(), groupBy, filter.having()));
        }
        return sortedAsSelected(query, all);
    }

    /** Returns {@code after}, the result of changing {@code before}, with expressions of DISTINCT ON written as they are selected. */
    private static SelectNode distinctAsSelected(SelectNode before, SelectNode after) {
        List<Expression<?>> given = before.modifiers().distinctOn();
        if (given.isEmpty()) {
            return after;
        }
        List<Expression<?>> all = new ArrayList<>(after.modifiers().distinctOn());
        for (int i = 0; i < all.size(); i++) {
            all.set(i, asSelected(before, after.columns(), given.get(i), all.get(i)));
        }
        return after.withModifiers(after.modifiers().replacing(all));
    }

    /**
     * Returns {@code after}, the result of changing {@code before}, with expressions of ORDER BY that are selected written as they are in
     * the select list.
     */
    private static QueryNode sortedAsSelected(QueryNode before, QueryNode after) {
        Paging paging = after.paging();
        List<Ordering> orderBy = new ArrayList<>(paging.orderBy());
        for (int i = 0; i < orderBy.size(); i++) {
            Ordering ordering = orderBy.get(i);
            Expression<?> same = asSelected(
                    before, after.columns(), before.paging().orderBy().get(i).expression(), ordering.expression());
            orderBy.set(i, new Ordering(same, ordering.descending(), ordering.nullsBefore()));
        }
        return after.withPaging(paging.withOrderBy(orderBy));
    }

    /**
     * Returns the expression of the lowered select list that stands for {@code before}; {@code after} if {@code before} is not selected, or
     * did not change.
     */
    private static Expression<?> asSelected(
            QueryNode query, List<Node> columns, Expression<?> before, Expression<?> after) {
        int index = before == after ? -1 : SelectedValues.indexOf(query.columns(), before);
        if (index < 0) {
            return after;
        }
        Node column = SelectedValues.plain(columns.get(index));
        boolean label = SelectedValues.plain(query.columns().get(index)).equals(SelectedValues.plain(before));
        return label || !(column instanceof Label<?> named) ? (Expression<?>) column : named.expression();
    }

    private Node change(Node node) {
        if (node instanceof Attribute<?> attribute) {
            return attribute(attribute);
        }
        if (node instanceof FromItem item) {
            return fromItem(item);
        }
        if (node instanceof SelectNode select) {
            return select(select);
        }
        if (node instanceof Compound compound) {
            return sortedAsSelected(compound, (QueryNode) compound.mapChildren(this::change));
        }
        if (node instanceof StatementNode statement && !(node instanceof QueryNode) && !(node instanceof TextNode)) {
            return dataChange(statement);
        }
        return node.mapChildren(this::change);
    }

    private FromItem fromItem(FromItem item) {
        if (item instanceof Source<?> source) {
            return item(source);
        }
        if (item instanceof Join join) {
            return join(join);
        }
        if (!(item.identity() instanceof AliasName)) {
            return item;
        }
        FromItem known = items.get(item.identity());
        if (known == null && item instanceof TableValued) {
            known = (FromItem) item.mapChildren(this::change); // its arguments refer to the query around it
            items.put(item.identity(), known);
        }
        if (known == null) {
            List<Set<Object>> around = new ArrayList<>(scopes);
            scopes.clear();
            items.put(item.identity(), item);
            known = (FromItem) SubqueryColumns.named(item).mapChildren(this::change);
            scopes.addAll(around);
            items.put(item.identity(), known);
        }
        return known;
    }

    private FromItem join(Join join) {
        if (join.left() == null) {
            return (FromItem) join.mapChildren(this::change);
        }
        FromItem left = (FromItem) change(join.left());
        Condition on = join.on() == null ? null : Is.condition(change(join.on()));
        if (join.right() instanceof JoinTarget target) {
            return join(left, join.kind(), target, on);
        }
        FromItem right = (FromItem) change(join.right());
        Condition more = join.right() instanceof Source<?> source ? criterion(source) : null;
        if (more != null && on != null) {
            on = on.and(Is.condition(change(expand(more))));
        }
        return new Join(left, join.kind(), right, on);
    }

    private SelectNode select(SelectNode select) {
        List<Source<?>> listed = new ArrayList<>();
        SelectNode complete = select.withFrom(SourceList.of(select, scopes, listed));
        Set<Object> scope = new HashSet<>();
        for (FromItem item : complete.from()) {
            SourceList.cover(item, scope);
        }
        scopes.push(scope);
        SelectNode lowered = (SelectNode) complete.withColumns(withoutSources(complete.columns()))
                .where(criteria(listed))
                .withLocking(locking(complete))
                .mapChildren(this::change);
        scopes.pop();
        return lowered.withFrom(distinct(lowered.from()));
    }

    private List<Condition> criteria(List<Source<?>> sources) {
        List<Condition> all = new ArrayList<>();
        for (Source<?> source : sources) {
            Condition criterion = criterion(source);
            if (criterion != null) {
                all.add(Is.condition(expand(criterion)));
            }
        }
        return all;
    }

    /** Returns {@code items} without duplicates: two sources may be the same table. */
    private static List<FromItem> distinct(List<FromItem> items) {
        Map<Object, FromItem> all = new LinkedHashMap<>();
        for (FromItem item : items) {
            all.putIfAbsent(item.identity(), item);
        }
        return List.copyOf(all.values());
    }

    private StatementNode dataChange(StatementNode statement) {
        Node target = statement.children().get(0);
        scopes.push(new HashSet<>(Set.of(((FromItem) target).identity())));
        if (statement instanceof InsertNode insert) {
            StatementNode lowered = inserted(insert);
            scopes.pop();
            return lowered;
        }
        StatementNode limited = target instanceof Source<?> source ? withCriterion(statement, source) : statement;
        StatementNode lowered = (StatementNode) returningColumns(limited).mapChildren(this::change);
        scopes.pop();
        return lowered;
    }

    /** Returns {@code insert} lowered. What it inserts does not refer to its table, so queries in that list the table again. */
    private InsertNode inserted(InsertNode insert) {
        InsertNode rest = new InsertNode(
                insert.into(),
                insert.columns(),
                List.of(),
                null,
                insert.onConflict(),
                withoutSources(insert.returning()));
        InsertNode lowered = (InsertNode) rest.mapChildren(this::change);
        List<Set<Object>> around = new ArrayList<>(scopes);
        scopes.clear();
        List<List<Expression<?>>> rows = new ArrayList<>(insert.rows().size());
        for (List<Expression<?>> row : insert.rows()) {
            List<Expression<?>> values = new ArrayList<>(row.size());
            row.forEach(value -> values.add((Expression<?>) change(value)));
            rows.add(values);
        }
        QueryNode query = insert.query() == null ? null : (QueryNode) change(insert.query());
        scopes.addAll(around);
        return new InsertNode(
                lowered.into(), lowered.columns(), rows, query, lowered.onConflict(), lowered.returning());
    }

    private StatementNode withCriterion(StatementNode statement, Source<?> source) {
        Condition criterion = criterion(source);
        if (criterion == null) {
            return statement;
        }
        Condition ready = Is.condition(expand(criterion));
        return statement instanceof UpdateNode update
                ? update.withCondition(ready)
                : ((DeleteNode) statement).withCondition(ready);
    }

    private StatementNode returningColumns(StatementNode statement) {
        if (statement instanceof UpdateNode update) {
            return update.withReturning(withoutSources(update.returning()));
        }
        if (statement instanceof DeleteNode delete) {
            return delete.withReturning(withoutSources(delete.returning()));
        }
        throw new JalchemyException(
                "UNKNOWN_STATEMENT",
                statement.getClass()
                        + " is not a statement of this library. Make one with select, insert, update or delete of io.jalchemy.sql.Sql.");
    }

    private List<Node> withoutSources(List<Node> columns) {
        List<Node> all = new ArrayList<>();
        for (Node column : columns) {
            if (column instanceof Source<?> source) {
                columns(source).forEach(each -> all.add(expand(each)));
            } else {
                all.add(column);
            }
        }
        return all;
    }
}
