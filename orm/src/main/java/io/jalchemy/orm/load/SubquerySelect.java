package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.Subquery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the SELECT of a subquery load: the statement that owners came from, reduced to the columns by which they are found, as a
 * subquery, and joined to it what the relationships on the path lead to.
 *
 * <pre>{@code
 * SELECT post.…, post.author_id FROM (SELECT user.id FROM user WHERE … LIMIT …) JOIN post ON id = post.author_id
 * }</pre>
 */
final class SubquerySelect {

    /** The items that have been joined, and the columns by which the next join finds its rows. */
    private record Joined(FromItem from, List<Expression<?>> columns) {}

    private final LoadSource source;

    private SubquerySelect(LoadSource source) {
        this.source = source;
    }

    /**
     * Returns the SELECT of the entities that the last relationship of {@code source} leads to, followed by the columns by which owners are
     * found, in the order of {@code how}.
     */
    static SelectNode of(LoadSource source, RelatedSelect how) {
        return new SubquerySelect(source).select(how);
    }

    private SelectNode select(RelatedSelect how) {
        List<RelationshipProperty> path = source.path().relationships();
        Joined joined = subquery(path.get(0));
        for (int i = 0; i < path.size() - 1; i++) {
            RelationshipProperty property = path.get(i);
            RelationshipProperty next = path.get(i + 1);
            EntityPath<?, ?> alias = Source.withAlias(property.target().path(), new AliasName(null));
            Joined parents = join(joined, property, alias);
            joined = new Joined(parents.from, attributes(alias, next.owner(), RelatedSelect.ownNumbers(next)));
        }
        EntityPath<?, ?> target = how.property.target().path();
        Joined all = join(joined, how.property, target);
        List<Node> columns = new ArrayList<>();
        columns.add(target);
        columns.addAll(all.columns);
        return SelectNode.of(columns)
                .withFrom(List.of(all.from))
                .orderBy(RelatedSelect.ordering(how.property))
                .withOptions(how.below);
    }

    private static List<Expression<?>> attributes(EntityPath<?, ?> source, Mapper mapper, int[] numbers) {
        List<Expression<?>> all = new ArrayList<>();
        for (int number : numbers) {
            all.add(RelationshipConditions.attribute(source, mapper, number));
        }
        return all;
    }

    // ---- the subquery

    private Joined subquery(RelationshipProperty first) {
        int[] numbers = RelatedSelect.ownNumbers(first);
        List<Expression<?>> columns = attributes(source.root(), first.owner(), numbers);
        SelectNode original = source.statement().withSources();
        boolean counts = original.paging().limit() != null
                || original.paging().offset() != null
                || !original.modifiers().distinctOn().isEmpty();
        boolean distinct = !isKey(first.owner(), numbers);
        Subquery reduced = new Subquery(reduced(original, columns, counts, distinct), new AliasName(null));
        List<Expression<?>> outside = columnsOf(reduced, columns);
        if (!distinct || !counts || original.distinct()) {
            return new Joined(reduced, outside);
        }
        SelectNode once = SelectNode.of(outside).withFrom(List.of(reduced)).withDistinct(true);
        Subquery rows = new Subquery(once, new AliasName(null));
        return new Joined(rows, columnsOf(rows, outside));
    }

    private static List<Expression<?>> columnsOf(Subquery subquery, List<Expression<?>> columns) {
        List<Expression<?>> all = new ArrayList<>();
        for (Expression<?> column : columns) {
            all.add(subquery.c(column));
        }
        return all;
    }

    private static boolean isKey(Mapper mapper, int[] numbers) {
        for (int key : mapper.keys()) {
            boolean found = false;
            for (int number : numbers) {
                found |= number == key;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns {@code original} with {@code columns} in place of what it selects. What decides which rows there are stays: what is
     * selected beside entities where rows are grouped or counted, since GROUP BY and ORDER BY may refer to it; everything where
     * different rows are counted; the order only where rows are counted.
     */
    private static SelectNode reduced(
            SelectNode original, List<Expression<?>> columns, boolean counts, boolean distinct) {
        boolean grouped = !original.filter().groupBy().isEmpty();
        List<Node> selected = new ArrayList<>();
        for (Node column : original.columns()) {
            boolean entity = column instanceof EntityPath<?, ?>;
            if ((counts && original.distinct()) || (!entity && (counts || grouped))) {
                selected.add(column);
            }
        }
        selected.addAll(labelled(original, columns));
        return new SelectNode(
                selected,
                original.from(),
                original.filter(),
                counts ? original.paging() : Paging.NONE,
                original.modifiers().withDistinct(original.distinct() || (distinct && !counts)),
                null,
                List.of());
    }

    /** Returns {@code columns} under names that nothing else has that {@code original} selects: those of table and column. */
    private static List<Label<?>> labelled(SelectNode original, List<Expression<?>> columns) {
        Set<String> names = new HashSet<>(OutputNames.of(original.columns()).names());
        List<Label<?>> all = new ArrayList<>();
        for (Expression<?> column : columns) {
            ColumnReference<?> reference = (ColumnReference<?>) column;
            String name = reference.table().name() + "_" + reference.column().name();
            while (!names.add(name)) {
                name += "_";
            }
            all.add(new Label<>(column, name));
        }
        return all;
    }

    // ---- the joins

    private static Joined join(Joined left, RelationshipProperty property, EntityPath<?, ?> target) {
        if (property.model().options().join()) {
            EntityPath<?, ?> owner = Source.withAlias(property.owner().path(), new AliasName(null));
            List<Expression<?>> keys =
                    attributes(owner, property.owner(), property.owner().keys());
            FromItem owners = new Join(left.from, JoinKind.INNER, owner, equal(left.columns, keys));
            AliasedTarget said = new AliasedTarget(PlanBuilder.attribute(owner, property), target);
            return new Joined(new Join(owners, JoinKind.INNER, said, null), keys);
        }
        if (property.secondary() == null) {
            boolean own = property.direction() == Direction.MANY_TO_ONE;
            List<Expression<?>> far = new ArrayList<>();
            for (SyncPair pair : property.pairs()) {
                far.add(RelationshipConditions.attribute(
                        target, property.target(), own ? pair.source() : pair.target()));
            }
            Condition on = own ? equal(far, left.columns) : equal(left.columns, far);
            return new Joined(new Join(left.from, JoinKind.INNER, target, on), far);
        }
        Aliased through = new Aliased(Objects.requireNonNull(property.secondary()), new AliasName(null));
        List<Expression<?>> near = new ArrayList<>();
        for (SyncPair pair : property.pairs()) {
            near.add(through.c(pair.secondaryColumn()));
        }
        List<Expression<?>> far = new ArrayList<>();
        List<Expression<?>> keys = new ArrayList<>();
        for (SyncPair pair : property.remotePairs()) {
            far.add(through.c(pair.secondaryColumn()));
            keys.add(RelationshipConditions.attribute(target, property.target(), pair.source()));
        }
        FromItem links = new Join(left.from, JoinKind.INNER, through, equal(left.columns, near));
        return new Joined(new Join(links, JoinKind.INNER, target, equal(keys, far)), near);
    }

    private static Condition equal(List<Expression<?>> left, List<Expression<?>> right) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            all.add(RelationshipConditions.equal(left.get(i), right.get(i)));
        }
        return EntityLowering.and(all);
    }
}
