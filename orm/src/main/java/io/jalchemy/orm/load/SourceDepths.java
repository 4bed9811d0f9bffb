package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.ParentCondition;
import io.jalchemy.orm.path.ReferenceAttribute;
import io.jalchemy.orm.path.RelatedCondition;
import io.jalchemy.orm.path.RelatedEntity;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinTarget;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.PlainAttribute;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.Subquery;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sources of conditions inside of each other apart: {@code any} in {@code any} over one entity has an alias for each
 * depth whose tables would hide those of the one around it.
 *
 * <p>Within {@code NODE.children.any(…)}, {@code NODE} is the child, and in an {@code any} in there the child of the child.
 */
final class SourceDepths {

    private final Mappers mappers;

    SourceDepths(Mappers mappers) {
        this.mappers = mappers;
    }

    /**
     * Returns whether {@code target} needs an alias in a subquery that is joined to {@code source}.
     *
     * @param inner the condition on the target; null for none
     */
    boolean needsAlias(EntityPath<?, ?> source, EntityPath<?, ?> target, @Nullable Condition inner) {
        return hides(target, source) || (inner != null && hidesPartOf(inner, target));
    }

    /** Returns whether {@code node} uses something else whose tables {@code target} would hide. */
    private boolean hidesPartOf(Node node, EntityPath<?, ?> target) {
        EntityPath<?, ?> used = sourceOf(node);
        if (used != null && !isSame(used, target) && hides(target, used)) {
            return true;
        }
        for (Node child : node.children()) {
            if (hidesPartOf(child, target)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable EntityPath<?, ?> sourceOf(Node node) {
        if (node instanceof Attribute<?> attribute) {
            return attribute.source() instanceof EntityPath<?, ?> path ? path : null;
        }
        if (node instanceof RelatedCondition related) {
            return related.relationship().source();
        }
        if (node instanceof ParentCondition parent) {
            return parent.target();
        }
        return node instanceof RelatedEntity related ? related.relationship().source() : null;
    }

    private boolean hides(EntityPath<?, ?> target, EntityPath<?, ?> source) {
        if (Source.aliasOf(source) != null) {
            return false;
        }
        return isSame(source, target)
                || !Collections.disjoint(tables(mappers.mapper(source)), tables(mappers.mapper(target)));
    }

    private static Set<Object> tables(Mapper mapper) {
        Set<Object> tables = new HashSet<>(mapper.tables());
        mapper.selfAndDescendants().forEach(each -> tables.addAll(each.tables()));
        return tables;
    }

    private static boolean isSame(Source<?> one, Source<?> other) {
        return one.identity().equals(other.identity());
    }

    /** Returns {@code condition} with {@code alias} in place of {@code constant}, as far as it means the constant around it. */
    static Condition moved(Condition condition, EntityPath<?, ?> constant, EntityPath<?, ?> alias) {
        return Is.condition(moved((Node) condition, constant, alias));
    }

    private static Node moved(Node node, EntityPath<?, ?> constant, EntityPath<?, ?> alias) {
        if (node instanceof Attribute<?> attribute) {
            return isSame(attribute.source(), constant) ? moved(attribute, alias) : attribute;
        }
        if (node instanceof Source<?> source) {
            return isSame(source, constant) ? alias : source;
        }
        if (node instanceof RelationshipAttribute<?> relationship) {
            return moved(relationship, constant, alias);
        }
        if (node instanceof AliasedTarget target) {
            return new AliasedTarget(moved(target.relationship(), constant, alias), target.alias());
        }
        if (node instanceof RelatedEntity related) {
            return new RelatedEntity(moved(related.relationship(), constant, alias), related.negated(), related.held());
        }
        if (node instanceof RelatedCondition related) {
            return moved(related, constant, alias);
        }
        if (node instanceof ParentCondition parent) {
            return isSame(parent.target(), constant) ? parent.of(alias) : parent;
        }
        boolean ownSources = node instanceof Subquery
                || node instanceof Cte
                || (node instanceof SelectNode select
                        && select.from().stream().anyMatch(item -> lists(item, constant)));
        return ownSources ? node : node.mapChildren(child -> moved(child, constant, alias));
    }

    private static RelatedCondition moved(RelatedCondition related, EntityPath<?, ?> constant, EntityPath<?, ?> alias) {
        Condition inner = related.inner();
        boolean deeper = isSame(related.relationship().target(), constant);
        return new RelatedCondition(
                moved(related.relationship(), constant, alias),
                related.negated(),
                inner == null || deeper ? inner : moved(inner, constant, alias));
    }

    private static RelationshipAttribute<?> moved(
            RelationshipAttribute<?> relationship, EntityPath<?, ?> constant, EntityPath<?, ?> alias) {
        if (!isSame(relationship.source(), constant)) {
            return relationship;
        }
        return relationship instanceof CollectionAttribute<?>
                ? new CollectionAttribute<>(alias, relationship.name())
                : new ReferenceAttribute<>(alias, relationship.name());
    }

    private static <T> Attribute<T> moved(Attribute<T> attribute, EntityPath<?, ?> alias) {
        return attribute instanceof ColumnReference<T> reference
                ? ColumnReference.of(alias, reference.table(), reference.column())
                : new PlainAttribute<>(alias, attribute.name(), attribute.type());
    }

    /** Returns whether FROM lists {@code constant} itself: then a query means its own. */
    private static boolean lists(FromItem item, EntityPath<?, ?> constant) {
        if (!(item instanceof Join join)) {
            return item instanceof Source<?> source && isSame(source, constant);
        }
        boolean right = join.right() instanceof JoinTarget target
                ? isSame(target.target(), constant)
                : lists((FromItem) join.right(), constant);
        return right || (join.left() != null && lists(join.left(), constant));
    }
}
