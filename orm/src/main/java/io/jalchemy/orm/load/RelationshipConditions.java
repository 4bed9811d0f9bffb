package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.ParentCondition;
import io.jalchemy.orm.path.RelatedCondition;
import io.jalchemy.orm.path.RelatedEntity;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.JoinTarget;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the SQL of relationships: the conditions of joins, {@code any}, {@code has}, and comparison with an entity. */
final class RelationshipConditions {

    private final Mappers mappers;
    private final SourceDepths depths;

    RelationshipConditions(Mappers mappers) {
        this.mappers = mappers;
        this.depths = new SourceDepths(mappers);
    }

    /**
     * The join of a relationship, with open leaves.
     *
     * @param target the entity that is joined
     * @param toTarget the condition between the target and the source, or the association table
     * @param secondary the association table; null for none
     * @param toSecondary the condition between the source and the association table; null for none
     */
    record Link(
            EntityPath<?, ?> target,
            Condition toTarget,
            @Nullable FromItem secondary,
            @Nullable Condition toSecondary) {}

    RelationshipProperty property(RelationshipAttribute<?> relationship) {
        Mapper mapper = mappers.mapper(relationship.source());
        int number = mapper.type().index(relationship.name());
        RelationshipProperty property = number < 0 ? null : mapper.relationship(number);
        if (property == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    relationship + " is no relationship of " + mapper + "."
                            + Nearest.proposal(relationship.name(), mapper.relationshipNames()));
        }
        return property;
    }

    Link link(JoinTarget target) {
        RelationshipAttribute<?> relationship =
                target instanceof AliasedTarget aliased ? aliased.relationship() : (RelationshipAttribute<?>) target;
        EntityPath<?, ?> other = (EntityPath<?, ?>) target.target();
        if (other.identity().equals(relationship.source().identity())) {
            throw new JalchemyException(
                    "SELF_JOIN",
                    "The join along " + relationship + " leads to " + other
                            + " again. Join an alias: Sql.alias(…), then join(" + relationship + ".of(alias)).");
        }
        return link(property(relationship), relationship.source(), other);
    }

    Link link(RelationshipProperty property, EntityPath<?, ?> source, EntityPath<?, ?> target) {
        Table table = property.secondary();
        if (property.model().options().join() && table == null) {
            return new Link(target, custom(property, source, target), null, null);
        }
        if (table == null) {
            boolean own = property.direction() == Direction.MANY_TO_ONE;
            List<Condition> on = new ArrayList<>();
            for (SyncPair pair : property.pairs()) {
                on.add(equal(
                        attribute(own ? target : source, own ? property.target() : property.owner(), pair.source()),
                        attribute(own ? source : target, own ? property.owner() : property.target(), pair.target())));
            }
            return new Link(target, EntityLowering.and(on), null, null);
        }
        Aliased through = new Aliased(table, new AliasName(null));
        List<Condition> near = new ArrayList<>();
        for (SyncPair pair : property.pairs()) {
            near.add(equal(attribute(source, property.owner(), pair.source()), through.c(pair.secondaryColumn())));
        }
        List<Condition> far = new ArrayList<>();
        for (SyncPair pair : property.remotePairs()) {
            far.add(equal(attribute(target, property.target(), pair.source()), through.c(pair.secondaryColumn())));
        }
        return new Link(target, EntityLowering.and(far), through, EntityLowering.and(near));
    }

    private static Condition custom(RelationshipProperty property, EntityPath<?, ?> source, EntityPath<?, ?> target) {
        EntityPath<?, ?> owner = property.owner().path();
        EntityPath<?, ?> one = ofClass(owner, source);
        EntityPath<?, ?> other = ofClass(property.target().path(), target);
        Condition said = EntityPath.joinOf(owner, property.model().number(), one, other);
        Condition withSource = one == source ? said : SourceDepths.moved(said, one, source);
        return other == target ? withSource : SourceDepths.moved(withSource, other, target);
    }

    /**
     * Returns {@code path}, or if its class is not the one of {@code wanted}, as that of a subclass, a new alias of {@code wanted} to stand
     * in for it.
     */
    private static EntityPath<?, ?> ofClass(EntityPath<?, ?> wanted, EntityPath<?, ?> path) {
        return wanted.getClass().isInstance(path) ? path : Source.withAlias(wanted, new AliasName(null));
    }

    static Condition equal(Expression<?> left, Expression<?> right) {
        return new Comparison(ComparisonOperator.EQ, left, right);
    }

    static ColumnReference<?> attribute(EntityPath<?, ?> source, Mapper mapper, int number) {
        ColumnProperty column = mapper.requireColumn(number);
        return ColumnReference.of(source, column.table(), column.column());
    }

    Expression<?> expand(Expansion<?> expansion) {
        if (expansion instanceof RelatedCondition related) {
            return related(related);
        }
        if (expansion instanceof RelatedEntity entity) {
            return entity(entity);
        }
        if (expansion instanceof ParentCondition parent) {
            return parent(parent);
        }
        throw new JalchemyException(
                "UNKNOWN_EXPANSION",
                expansion.getClass()
                        + " is not known to the session. Take conditions from a path, USER.posts.any(…), or from Relationships.withParent(…).");
    }

    private Condition related(RelatedCondition related) {
        RelationshipAttribute<?> relationship = related.relationship();
        RelationshipProperty property = property(relationship);
        boolean plainKey = property.direction() == Direction.MANY_TO_ONE
                && !property.model().options().join();
        if (related.inner() == null && plainKey) {
            List<Condition> parts = new ArrayList<>();
            for (SyncPair pair : property.pairs()) {
                parts.add(new IsNull(
                        attribute(relationship.source(), property.owner(), pair.target()), !related.negated()));
            }
            return parts.size() == 1 ? parts.get(0) : new Junction(related.negated(), parts);
        }
        return exists(relationship, property, related.inner(), List.of(), related.negated());
    }

    private Condition exists(
            RelationshipAttribute<?> relationship,
            RelationshipProperty property,
            @Nullable Condition inner,
            List<Condition> more,
            boolean negated) {
        EntityPath<?, ?> source = relationship.source();
        EntityPath<?, ?> constant = relationship.target();
        boolean own = depths.needsAlias(source, constant, inner);
        EntityPath<?, ?> target = own ? Source.withAlias(constant, new AliasName(null)) : constant;
        Link link = link(property, source, target);
        List<FromItem> from = new ArrayList<>();
        List<Condition> where = new ArrayList<>();
        if (link.secondary() != null && link.toSecondary() != null) {
            from.add(link.secondary());
            where.add(link.toSecondary());
        }
        from.add(target);
        where.add(link.toTarget());
        for (Condition each : more) {
            where.add(own ? SourceDepths.moved(each, constant, target) : each);
        }
        if (inner != null) {
            where.add(own ? SourceDepths.moved(inner, constant, target) : inner);
        }
        Condition exists = exists(from, where);
        return negated ? new Not(exists) : exists;
    }

    private Condition entity(RelatedEntity related) {
        RelationshipAttribute<?> relationship = related.relationship();
        RelationshipProperty property = property(relationship);
        EntityPath<?, ?> source = relationship.source();
        String use = relationship + (property.isCollection() ? ".contains(…)" : ".eq(…)");
        boolean byKey = !property.model().options().join();
        if (byKey && property.direction() == Direction.MANY_TO_ONE) {
            List<Condition> parts = new ArrayList<>();
            for (SyncPair pair : property.pairs()) {
                ColumnReference<?> key = attribute(source, property.owner(), pair.target());
                Expression<?> value = value(related.held(), property.target(), pair.source(), key.type(), true, use);
                parts.add(
                        related.negated()
                                ? new Junction(
                                        true,
                                        List.of(
                                                new Comparison(ComparisonOperator.NE, key, value),
                                                new IsNull(key, false)))
                                : equal(key, value));
            }
            return parts.size() == 1 ? parts.get(0) : new Junction(related.negated(), parts);
        }
        if (byKey && property.direction() == Direction.ONE_TO_MANY && !related.negated()) {
            List<Condition> parts = new ArrayList<>();
            for (SyncPair pair : property.pairs()) {
                ColumnReference<?> key = attribute(source, property.owner(), pair.source());
                parts.add(equal(key, value(related.held(), property.target(), pair.target(), key.type(), false, use)));
            }
            return EntityLowering.and(parts);
        }
        List<Condition> same = new ArrayList<>();
        for (int number : property.target().keys()) {
            ColumnReference<?> key = attribute(relationship.target(), property.target(), number);
            same.add(equal(key, value(related.held(), property.target(), number, key.type(), true, use)));
        }
        return exists(relationship, property, null, same, related.negated());
    }

    /** Returns the condition on rows of the target that a given parent holds them, with the parent's keys as values. */
    private Condition parent(ParentCondition parent) {
        RelationshipAttribute<?> relationship = parent.relationship();
        RelationshipProperty property = property(relationship);
        EntityPath<?, ?> target = parent.target();
        String use = "withParent(…, " + relationship + ")";
        List<Condition> same = new ArrayList<>();
        if (property.model().options().join()) {
            EntityPath<?, ?> owner = Source.withAlias(property.owner().path(), new AliasName(null));
            for (int number : property.owner().keys()) {
                same.add(parentHas(parent, property, number, attribute(owner, property.owner(), number), use));
            }
            same.add(link(property, owner, target).toTarget());
            return exists(List.of(owner), same);
        }
        Table table = property.secondary();
        Aliased through = table == null ? null : new Aliased(table, new AliasName(null));
        for (SyncPair pair : property.pairs()) {
            boolean own = property.direction() == Direction.MANY_TO_ONE;
            Expression<?> column = through != null
                    ? through.c(pair.secondaryColumn())
                    : attribute(target, property.target(), own ? pair.source() : pair.target());
            same.add(parentHas(parent, property, own ? pair.target() : pair.source(), column, use));
        }
        if (through == null) {
            return EntityLowering.and(same);
        }
        for (SyncPair pair : property.remotePairs()) {
            same.add(equal(attribute(target, property.target(), pair.source()), through.c(pair.secondaryColumn())));
        }
        return exists(List.of(through), same);
    }

    private static Condition parentHas(
            ParentCondition parent, RelationshipProperty property, int number, Expression<?> column, String use) {
        String name = property.owner().type().attributes().get(number);
        return equal(column, new Bind<>(new ParentKey(parent.held(), name, column.type(), use), column.type()));
    }

    private static Condition exists(List<FromItem> from, List<Condition> where) {
        return new Exists(SelectNode.of(List.of(new SqlText<>("1", Types.INTEGER)))
                .withFrom(from)
                .where(where));
    }

    private static Expression<?> value(
            HeldValue entity, Mapper mapper, int number, SqlType<?> type, boolean required, String use) {
        String name = mapper.type().attributes().get(number);
        return new Bind<>(new EntityKey(entity, name, type, required, use), type);
    }
}
