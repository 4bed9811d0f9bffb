package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The SELECT that loads one relationship for several objects, and the values by which its rows find their owners. Made once; safe to share.
 */
final class RelatedSelect {

    /** Stands for what cannot be known without a statement. */
    static final Object NOT_KNOWN = new Object();

    final RelationshipProperty property;
    final KeyedSelect select;

    /** The columns of owners that have to be readable before it can be loaded. */
    final int[] ownNumbers;

    /** The types in which the values are compared by which owners are found. */
    final SqlType<?>[] types;

    /** The class of those values if they are one whole number, see {@link EntityReader#whole}; null otherwise. */
    final @Nullable Class<?> whole;

    /** See {@link RelationshipProperty#reverse}. */
    final int reverse;

    /** Who asks for the statement, for listeners: the program by touching the attribute, an option, or a flush. */
    final String lazyOrigin;

    final String selectInOrigin;
    final String subqueryOrigin;
    final String flushOrigin;

    /** The options for the entities that the relationship holds. */
    final List<LoadOption> below;

    private final EntityPath<?, ?> targetRoot;
    private final boolean byTargetKey;

    /** Makes the select of {@code property}, with the options {@code below} for the entities that it holds. */
    RelatedSelect(EntityQueries queries, RelationshipProperty property, List<LoadOption> below) {
        this.property = property;
        this.lazyOrigin = "lazy load " + property;
        this.selectInOrigin = "select-in load " + property;
        this.subqueryOrigin = "subquery load " + property;
        this.flushOrigin = "flush load " + property;
        this.below = below;
        boolean own = property.direction() == Direction.MANY_TO_ONE;
        boolean custom = property.model().options().join();
        this.ownNumbers = ownNumbers(property);
        this.types = new SqlType<?>[ownNumbers.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(property, ownNumbers[i], i);
        }
        this.whole = types.length == 1 ? EntityReader.whole(types[0]) : null;
        this.reverse = property.reverse();
        this.targetRoot = property.target().root().path();
        this.byTargetKey = own && !custom && isKey(property);
        List<Expression<?>> match = new ArrayList<>();
        this.select = new KeyedSelect(queries, statement(queries, match).withOptions(below), match);
    }

    /** Returns the columns of owners by which what they hold in {@code property} is found. */
    static int[] ownNumbers(RelationshipProperty property) {
        if (property.model().options().join()) {
            return property.owner().keys();
        }
        boolean own = property.direction() == Direction.MANY_TO_ONE;
        return property.pairs().stream()
                .mapToInt(pair -> own ? pair.target() : pair.source())
                .toArray();
    }

    private static SqlType<?> type(RelationshipProperty property, int own, int part) {
        if (property.model().options().join()) {
            return property.owner().requireColumn(own).column().type();
        }
        SyncPair pair = property.pairs().get(part);
        return switch (property.direction()) {
            case MANY_TO_ONE ->
                property.target().requireColumn(pair.source()).column().type();
            case ONE_TO_MANY ->
                property.target().requireColumn(pair.target()).column().type();
            case MANY_TO_MANY ->
                Objects.requireNonNull(property.secondary())
                        .c(pair.secondaryColumn())
                        .type();
        };
    }

    private static boolean isKey(RelationshipProperty property) {
        int[] keys = property.target().keys();
        if (property.pairs().size() != keys.length) {
            return false;
        }
        for (int i = 0; i < keys.length; i++) {
            if (property.pairs().get(i).source() != keys[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the SELECT of the target and of the columns by which owners are found, in the order of the mapping, and adds those columns to
     * {@code match}.
     */
    private SelectNode statement(EntityQueries queries, List<Expression<?>> match) {
        EntityPath<?, ?> target = property.target().path();
        SelectNode from = from(queries, target, match);
        List<Node> columns = new ArrayList<>();
        columns.add(target);
        columns.addAll(match);
        return from.withColumns(columns).orderBy(ordering(property));
    }

    /** Returns the order of the target that the mapping of {@code property} gives. */
    static List<Ordering> ordering(RelationshipProperty property) {
        List<Ordering> orders = new ArrayList<>();
        for (String order : property.model().options().orderBy()) {
            orders.add(PlanBuilder.openOrdering(property.target().path(), property.target(), order));
        }
        return orders;
    }

    private SelectNode from(EntityQueries queries, EntityPath<?, ?> target, List<Expression<?>> match) {
        SelectNode select = SelectNode.of(List.of(target));
        Mapper mapper = property.target();
        if (property.model().options().join()) {
            EntityPath<?, ?> owner = Source.withAlias(property.owner().path(), new AliasName(null));
            for (int number : ownNumbers) {
                match.add(RelationshipConditions.attribute(owner, property.owner(), number));
            }
            AliasedTarget joined = new AliasedTarget(PlanBuilder.attribute(owner, property), target);
            return select.withFrom(List.of(new Join(owner, JoinKind.INNER, joined, null)));
        }
        if (property.secondary() == null) {
            boolean own = property.direction() == Direction.MANY_TO_ONE;
            for (SyncPair pair : property.pairs()) {
                match.add(RelationshipConditions.attribute(target, mapper, own ? pair.source() : pair.target()));
            }
            return select;
        }
        RelationshipConditions.Link link = new RelationshipConditions(queries.mappers())
                .link(property, Source.withAlias(property.owner().path(), new AliasName(null)), target);
        FromItem through = Objects.requireNonNull(link.secondary());
        for (SyncPair pair : property.pairs()) {
            match.add(((Aliased) through).c(pair.secondaryColumn()));
        }
        return select.withFrom(List.of(new Join(target, JoinKind.INNER, through, link.toTarget())));
    }

    /**
     * Returns the key by which the related objects of {@code owner} are found, a list if it has several parts; null if a part is null, so
     * that there are none.
     */
    @Nullable
    Object key(Object owner, InstanceState state) {
        if (ownNumbers.length == 1) {
            Object value = state.value(owner, ownNumbers[0]);
            return value == null || value.getClass() == whole ? value : types[0].key(value);
        }
        Object[] parts = new Object[ownNumbers.length];
        for (int i = 0; i < parts.length; i++) {
            Object part = types[i].key(state.value(owner, ownNumbers[i]));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return List.of(parts);
    }

    /**
     * Returns the entity that an owner with {@code key} refers to if the session has it, null if it refers to none, and {@link #NOT_KNOWN}
     * if that takes a statement.
     */
    @Nullable
    Object known(IdentityMap identities, @Nullable Object key) {
        if (key == null) {
            return null;
        }
        Object found = byTargetKey ? identities.find(targetRoot, key) : null;
        if (found == null) {
            return NOT_KNOWN;
        }
        return property.target().type().javaType().isInstance(found) ? found : null;
    }
}
