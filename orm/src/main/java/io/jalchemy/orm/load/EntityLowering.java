package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.JoinTarget;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Lowering;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.TableValued;
import io.jalchemy.sql.tree.Unnest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers statements over entities with the mappers of a registry. */
final class EntityLowering extends Lowering {

    private final Mappers mappers;
    private final Set<Object> whole = new HashSet<>();
    private final Map<Object, Map<Table, FromItem>> places = new HashMap<>();
    private final RelationshipConditions conditions;
    private boolean namesLocked;

    EntityLowering(Mappers mappers) {
        this.mappers = mappers;
        this.conditions = new RelationshipConditions(mappers);
    }

    /** Makes FROM list the tables of subclasses for {@code source}, too, since objects are made from its rows. */
    void whole(EntityPath<?, ?> source) {
        whole.add(source.identity());
        nameLocked();
    }

    /** Makes FOR UPDATE name the tables that the program selects from: what is outer-joined to them may have no row to lock. */
    void nameLocked() {
        namesLocked = true;
    }

    @Override
    protected @Nullable Locking locking(SelectNode select) {
        Locking locking = select.locking();
        if (locking == null || !namesLocked || !locking.lockedItems().isEmpty()) {
            return locking;
        }
        List<FromItem> items = new ArrayList<>();
        select.from().forEach(item -> addLockable(item, items));
        return locking.of(items.toArray(FromItem[]::new));
    }

    private static void addLockable(FromItem item, List<FromItem> items) {
        if (item instanceof Join join) {
            if (join.left() != null) {
                addLockable(join.left(), items);
            }
            if (join.right() instanceof JoinTarget target) {
                items.add(target.target());
            } else {
                addLockable((FromItem) join.right(), items);
            }
        } else if (!(item instanceof Cte) && !(item instanceof Unnest) && !(item instanceof TableValued)) {
            items.add(item);
        }
    }

    private static EntityPath<?, ?> path(Source<?> source) {
        if (source instanceof EntityPath<?, ?> path) {
            return path;
        }
        throw new JalchemyException(
                "NO_ENTITY",
                source
                        + " is no entity that was declared with @Entity. Take the constant of an entity's path, or its table.");
    }

    @Override
    protected FromItem from(Source<?> source) {
        Mapper mapper = mappers.mapper(path(source));
        AliasName alias = Source.aliasOf(source);
        Map<Table, FromItem> own = new HashMap<>();
        places.put(source.identity(), own);
        FromItem item = null;
        Table base = mapper.baseTable();
        for (Table table : mapper.tables()) {
            FromItem place =
                    alias == null ? table : new Aliased(table, table.equals(base) ? alias : new AliasName(null));
            own.put(table, place);
            item = item == null ? place : new Join(item, JoinKind.INNER, place, sameKey(own, base, table));
        }
        if (whole.contains(source.identity())) {
            for (Mapper below : mapper.selfAndDescendants()) {
                for (Table table : below.tables()) {
                    if (!own.containsKey(table)) {
                        FromItem place = alias == null ? table : new Aliased(table, new AliasName(null));
                        own.put(table, place);
                        item = new Join(item, JoinKind.LEFT, place, sameKey(own, base, table));
                    }
                }
            }
        }
        return java.util.Objects.requireNonNull(item, "an entity has a table");
    }

    private static Condition sameKey(Map<Table, FromItem> places, Table base, Table table) {
        List<Condition> all = new ArrayList<>();
        List<Column<?>> keys = base.primaryKeyColumns();
        List<Column<?>> own = table.primaryKeyColumns();
        for (int i = 0; i < keys.size(); i++) {
            all.add(new Comparison(
                    ComparisonOperator.EQ, at(places, base, keys.get(i)), at(places, table, own.get(i))));
        }
        return and(all);
    }

    static Condition and(List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new Junction(false, conditions);
    }

    private static Expression<?> at(Map<Table, FromItem> places, Table table, Column<?> column) {
        FromItem place = places.get(table);
        return place instanceof Aliased aliased ? aliased.c(column.name()) : column;
    }

    @Override
    protected Expression<?> attribute(Attribute<?> attribute) {
        EntityPath<?, ?> path = path(attribute.source());
        item(path);
        Map<Table, FromItem> own = java.util.Objects.requireNonNull(places.get(path.identity()));
        if (attribute instanceof ColumnReference<?> reference) {
            return at(own, reference.table(), reference.column());
        }
        Mapper mapper = mappers.mapper(path);
        int number = mapper.type().index(attribute.name());
        ColumnProperty column = number < 0 ? null : mapper.column(number);
        if (column == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    mapper + " has no attribute \"" + attribute.name() + "\" with a column."
                            + Nearest.proposal(attribute.name(), mapper.columnNames()));
        }
        return at(own, column.table(), column.column());
    }

    @Override
    protected Expression<?> expansion(Expansion<?> expansion) {
        return conditions.expand(expansion);
    }

    @Override
    protected @Nullable Condition criterion(Source<?> source) {
        return criterion(mappers.mapper(path(source)), path(source));
    }

    /**
     * Returns the condition on the discriminator for rows of {@code mapper} and its subclasses; null if the class does not share a table
     * with its parent.
     */
    private static @Nullable Condition criterion(Mapper mapper, EntityPath<?, ?> source) {
        Column<?> discriminator = mapper.discriminator();
        Mapper parent = mapper.parent();
        if (discriminator == null
                || parent == null
                || mapper.tables().size() > parent.tables().size()) {
            return null;
        }
        List<Condition> any = new ArrayList<>();
        for (Mapper each : mapper.selfAndDescendants()) {
            String identity = each.model().polymorphicIdentity();
            if (identity != null) {
                any.add(isIdentity(ColumnReference.of(source, mapper.baseTable(), discriminator), identity));
            }
        }
        return any.size() == 1 ? any.get(0) : new Junction(true, any);
    }

    private static <T> Condition isIdentity(ColumnReference<T> column, String identity) {
        return new Comparison(
                ComparisonOperator.EQ, column, new Bind<>(column.type().parse(identity), column.type()));
    }

    @Override
    protected FromItem join(FromItem left, JoinKind kind, JoinTarget target, @Nullable Condition also) {
        RelationshipConditions.Link link = conditions.link(target);
        FromItem right = item(link.target());
        List<Condition> on = new ArrayList<>();
        FromItem through = link.secondary();
        on.add(lowered(link.toTarget()));
        Condition criterion = criterion(link.target());
        if (criterion != null) {
            on.add(lowered(criterion));
        }
        if (also != null) {
            on.add(also);
        }
        if (through == null) {
            return new Join(left, kind, right, and(on));
        }
        Condition toSecondary = lowered(java.util.Objects.requireNonNull(link.toSecondary()));
        return kind == JoinKind.INNER
                ? new Join(new Join(left, kind, through, toSecondary), kind, right, and(on))
                : new Join(left, kind, new Join(through, JoinKind.INNER, right, and(on)), toSecondary);
    }

    /** Returns the join of {@code left} along {@code target}; called after the statement was lowered. */
    FromItem joined(FromItem left, JoinKind kind, JoinTarget target) {
        return join(left, kind, target, null);
    }

    /** Lowers {@code expression} on its own, without a statement around it. */
    Expression<?> lower(Expression<?> expression) {
        SelectNode alone = (SelectNode) lower(SelectNode.of(List.of(expression)));
        return (Expression<?>) alone.columns().get(0);
    }

    /** Returns the lowered expression of {@code attribute}; called after the statement was lowered. */
    Expression<?> expression(Attribute<?> attribute) {
        return attribute(attribute);
    }

    /** Returns the identities of the items of FROM that {@code source} has become. */
    Set<Object> identities(EntityPath<?, ?> source) {
        Set<Object> all = new HashSet<>();
        places.getOrDefault(source.identity(), Map.of()).values().forEach(place -> all.add(place.identity()));
        return all;
    }
}
