package io.jalchemy.orm.load;

import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.Subquery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds joins for eager loading to a lowered SELECT. Where it counts rows (LIMIT, OFFSET, DISTINCT, GROUP BY) and a collection
 * is joined, the SELECT becomes a subquery and the joins go around it, so that it still counts what it counted.
 */
final class EagerJoins {

    private static final class Step {
        final RelationshipAttribute<?> relationship;
        final EntityPath<?, ?> alias;
        final JoinKind kind;

        Step(RelationshipAttribute<?> relationship, EntityPath<?, ?> alias, JoinKind kind) {
            this.relationship = relationship;
            this.alias = alias;
            this.kind = kind;
        }
    }

    private final EntityLowering lowering;
    private final SelectNode core;
    private final List<Step> steps = new ArrayList<>();
    private final List<Expression<?>> columns = new ArrayList<>();
    private final List<Ordering> orders = new ArrayList<>();
    private boolean collections;

    EagerJoins(EntityLowering lowering, SelectNode core) {
        this.lowering = lowering;
        this.core = core;
    }

    void add(RelationshipAttribute<?> relationship, EntityPath<?, ?> alias, JoinKind kind, boolean collection) {
        steps.add(new Step(relationship, alias, kind));
        collections |= collection;
    }

    int position(Expression<?> column) {
        int known = columns.indexOf(column);
        if (known >= 0) {
            return core.columns().size() + known;
        }
        columns.add(column);
        return core.columns().size() + columns.size() - 1;
    }

    void order(Ordering ordering) {
        orders.add(ordering);
    }

    boolean hasCollections() {
        return collections;
    }

    SelectNode statement() {
        if (steps.isEmpty()) {
            return core;
        }
        boolean counts = core.paging().limit() != null
                || core.paging().offset() != null
                || core.distinct()
                || !core.filter().groupBy().isEmpty();
        return counts && collections ? around() : within();
    }

    private SelectNode within() {
        List<FromItem> from = new ArrayList<>(core.from());
        for (Step step : steps) {
            int at = indexOf(from, step);
            from.set(at, lowering.joined(from.get(at), step.kind, target(step)));
        }
        List<Node> all = new ArrayList<>(core.columns());
        all.addAll(columns);
        return core.withColumns(all).withFrom(from).orderBy(orders);
    }

    private static AliasedTarget target(Step step) {
        return new AliasedTarget(step.relationship, step.alias);
    }

    private int indexOf(List<FromItem> from, Step step) {
        io.jalchemy.orm.path.EntityPath<?, ?> source = step.relationship.source();
        Set<Object> wanted = lowering.identities(source);
        for (int i = 0; i < from.size(); i++) {
            Set<Object> there = new HashSet<>();
            cover(from.get(i), there);
            if (there.stream().anyMatch(wanted::contains)) {
                return i;
            }
        }
        return from.size() - 1;
    }

    private static void cover(FromItem item, Set<Object> covered) {
        if (item instanceof Join join) {
            if (join.left() != null) {
                cover(join.left(), covered);
            }
            if (join.right() instanceof FromItem right) {
                cover(right, covered);
            }
        } else {
            covered.add(item.identity());
        }
    }

    private SelectNode around() {
        AliasName name = new AliasName(null);
        Set<Object> inner = new HashSet<>();
        core.from().forEach(item -> cover(item, inner));
        List<Node> within = new ArrayList<>(core.columns());
        FromItem from = new Subquery(core.withOptions(List.of()), name);
        for (Step step : steps) {
            from = lowering.joined(from, step.kind, target(step));
        }
        Outside outside = new Outside(inner, within);
        outside.collect(from, name);
        List<Ordering> orderings = new ArrayList<>();
        for (Ordering ordering : core.paging().orderBy()) {
            outside.need(ordering.expression());
            orderings.add(ordering);
        }
        SelectNode base = core.withColumns(within);
        boolean ordered = !core.modifiers().distinctOn().isEmpty(); // the order says which rows stay
        if (!ordered && base.paging().limit() == null && base.paging().offset() == null) {
            base = base.withPaging(Paging.NONE);
        }
        Subquery subquery = new Subquery(base, name);
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < core.columns().size(); i++) {
            all.add(subquery.columns().get(i));
        }
        all.addAll(columns);
        List<Ordering> outer = new ArrayList<>();
        for (Ordering ordering : orderings) {
            outer.add(new Ordering(
                    outside.outer(ordering.expression(), subquery), ordering.descending(), ordering.nullsBefore()));
        }
        outer.addAll(orders);
        return SelectNode.of(all)
                .withFrom(List.of((FromItem) outside.replaced(from, subquery)))
                .orderBy(outer);
    }

    /** Finds what is used outside of the subquery, and puts the subquery's columns there. */
    private static final class Outside {
        private final Set<Object> inner;
        private final List<Node> within;

        Outside(Set<Object> inner, List<Node> within) {
            this.inner = inner;
            this.within = within;
        }

        private boolean isInner(Node node) {
            return node instanceof ColumnExpression<?> column
                    && inner.contains(column.from().identity());
        }

        void collect(Node node, AliasName subquery) {
            if (node instanceof Subquery query && query.alias() == subquery) {
                return;
            }
            if (isInner(node)) {
                need((Expression<?>) node);
                return;
            }
            node.children().forEach(child -> collect(child, subquery));
        }

        void need(Expression<?> expression) {
            if (find(expression) == null) {
                within.add(
                        expression instanceof ColumnExpression
                                ? expression
                                : new Label<>(expression, "order_" + within.size()));
            }
        }

        private @Nullable Expression<?> find(Expression<?> expression) {
            for (Node column : within) {
                if (column.equals(expression)
                        || SelectedValues.isLabelled(column, expression)
                        || sameLabel(column, expression)) {
                    return (Expression<?>) column;
                }
            }
            return null;
        }

        private static boolean sameLabel(Node column, Expression<?> expression) {
            return SelectedValues.plain(column) instanceof Label<?> label
                    && SelectedValues.plain(expression) instanceof Label<?> other
                    && other.name().equals(label.name());
        }

        Expression<?> outer(Expression<?> expression, Subquery subquery) {
            int at = within.indexOf(find(expression));
            return subquery.columns().get(at);
        }

        Node replaced(Node node, Subquery subquery) {
            if (node instanceof Subquery query && query.alias() == subquery.alias()) {
                return subquery;
            }
            return isInner(node)
                    ? outer((Expression<?>) node, subquery)
                    : node.mapChildren(child -> replaced(child, subquery));
        }
    }
}
