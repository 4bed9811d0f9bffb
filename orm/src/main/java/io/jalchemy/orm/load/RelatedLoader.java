package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.metadata.AliasedTarget;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.metadata.LoadOption;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads one relationship for several objects, with one statement for at most {@link #CHUNK} keys. */
final class RelatedLoader {

    private static final int CHUNK = 500;

    private final LoadContext context;
    private final RelationshipProperty property;
    private final List<LoadOption> below;
    private final boolean byTargetKey;
    private final int[] ownNumbers;

    RelatedLoader(LoadContext context, RelationshipProperty property, List<LoadOption> below) {
        this.context = context;
        this.property = property;
        this.below = below;
        boolean own = property.direction() == Direction.MANY_TO_ONE;
        boolean custom = property.model().options().join();
        this.ownNumbers = custom
                ? property.owner().keys()
                : property.pairs().stream()
                        .mapToInt(pair -> own ? pair.target() : pair.source())
                        .toArray();
        this.byTargetKey = own && !custom && isKey(property);
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

    /** The columns that have to be readable before it can be loaded. */
    int[] ownNumbers() {
        return ownNumbers;
    }

    /** The values by which what {@code owner} holds is found; null if there cannot be any. */
    @Nullable
    List<Object> values(Object owner) {
        InstanceState state = InstanceState.require(owner);
        Object[] values = new Object[ownNumbers.length];
        for (int i = 0; i < values.length; i++) {
            Object value = type(i).stored(state.value(owner, ownNumbers[i]));
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return List.of(values);
    }

    private SqlType<?> type(int part) {
        if (property.model().options().join()) {
            return property.owner().requireColumn(ownNumbers[part]).column().type();
        }
        SyncPair pair = property.pairs().get(part);
        return switch (property.direction()) {
            case MANY_TO_ONE ->
                property.target().requireColumn(pair.source()).column().type();
            case ONE_TO_MANY ->
                property.target().requireColumn(pair.target()).column().type();
            case MANY_TO_MANY ->
                java.util.Objects.requireNonNull(property.secondary())
                        .c(pair.secondaryColumn())
                        .type();
        };
    }

    /** What {@code owner} refers to, if the session has it or it is nothing; {@code NOT_KNOWN} otherwise. */
    @Nullable
    Object known(Object owner) {
        List<Object> values = values(owner);
        if (values == null) {
            return null;
        }
        if (!byTargetKey) {
            return NOT_KNOWN;
        }
        Object key = values.size() == 1 ? values.get(0) : values;
        Object found = context.identities().find(property.target().root().path(), key);
        if (found == null) {
            return NOT_KNOWN;
        }
        return property.target().type().javaType().isInstance(found) ? found : null;
    }

    static final Object NOT_KNOWN = new Object();

    /**
     * Loads for {@code owners}.
     *
     * @param touched the object that gets it for good; others get it as loaded ahead; null for all
     */
    void load(List<Object> owners, @Nullable InstanceState touched) {
        Map<List<Object>, List<Object>> wanted = new LinkedHashMap<>();
        for (Object owner : owners) {
            List<Object> values = values(owner);
            Object known = values == null || property.isCollection() ? NOT_KNOWN : known(owner);
            if (values == null) {
                store(owner, List.of(), touched);
            } else if (known != NOT_KNOWN) {
                store(owner, known == null ? List.of() : List.of(known), touched);
            } else {
                wanted.computeIfAbsent(values, each -> new ArrayList<>(1)).add(owner);
            }
        }
        List<List<Object>> keys = new ArrayList<>(wanted.keySet());
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<List<Object>> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            Map<List<Object>, List<Object>> found = select(chunk);
            for (List<Object> key : chunk) {
                for (Object owner : wanted.getOrDefault(key, List.of())) {
                    store(owner, found.getOrDefault(key, List.of()), touched);
                }
            }
        }
    }

    private void store(Object owner, List<Object> related, @Nullable InstanceState touched) {
        InstanceState state = InstanceState.require(owner);
        int number = property.number();
        if (state.isReadable(number)) {
            return;
        }
        checkSingle(property, state, related);
        boolean ahead = touched != null && touched != state;
        if (property.isCollection()) {
            if (ahead) {
                state.prefetchCollection(owner, number, new ArrayList<>(related), context.epoch());
            } else {
                state.loadCollection(owner, number, new ArrayList<>(related));
            }
        } else {
            Object one = related.isEmpty() ? null : related.get(0);
            if (ahead) {
                state.prefetch(owner, number, one, context.epoch());
            } else {
                state.load(owner, number, one);
            }
        }
        fillReverse(property, owner, related);
    }

    static void checkSingle(RelationshipProperty property, InstanceState state, List<Object> related) {
        if (!property.isCollection() && related.size() > 1) {
            throw Reading.severalRows(property, state);
        }
    }

    /** Tells the many side of a one-to-many whose it is: that needs no statement of its own. */
    static void fillReverse(RelationshipProperty property, Object owner, List<Object> related) {
        String reverse = property.model().backPopulates();
        if (reverse == null
                || property.direction() != Direction.ONE_TO_MANY
                || property.model().options().join()) {
            return;
        }
        for (Object each : related) {
            InstanceState state = InstanceState.require(each);
            int number = state.layout().index(reverse);
            if (number >= 0 && !state.isReadable(number)) {
                state.load(each, number, owner);
            }
        }
    }

    private Map<List<Object>, List<Object>> select(List<List<Object>> keys) {
        EntityPath<?, ?> target = property.target().path();
        List<Expression<?>> match = new ArrayList<>();
        SelectNode select = from(target, match);
        List<Node> columns = new ArrayList<>();
        columns.add(target);
        columns.addAll(match);
        List<Ordering> orders = new ArrayList<>();
        for (String order : property.model().options().orderBy()) {
            orders.add(PlanBuilder.openOrdering(target, property.target(), order));
        }
        SelectNode statement = select.withColumns(columns)
                .where(List.of(among(match, keys)))
                .orderBy(orders)
                .withOptions(below);
        Map<List<Object>, List<Object>> found = new LinkedHashMap<>();
        for (Object[] row : context.queries().rows(context, statement, true)) {
            @Nullable Object[] key = new Object[match.size()];
            for (int i = 0; i < key.length; i++) {
                key[i] = type(i).stored(row[i + 1]);
            }
            if (row[0] != null) {
                found.computeIfAbsent(Arrays.asList(key), each -> new ArrayList<>())
                        .add(row[0]);
            }
        }
        return found;
    }

    /** A SELECT from the target, with the columns that owners are matched by. */
    private SelectNode from(EntityPath<?, ?> target, List<Expression<?>> match) {
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
            for (SyncPair pair : property.pairs()) {
                boolean own = property.direction() == Direction.MANY_TO_ONE;
                match.add(RelationshipConditions.attribute(target, mapper, own ? pair.source() : pair.target()));
            }
            return select;
        }
        RelationshipConditions.Link link = new RelationshipConditions(
                        context.queries().mappers())
                .link(property, Source.withAlias(property.owner().path(), new AliasName(null)), target);
        FromItem through = java.util.Objects.requireNonNull(link.secondary());
        for (SyncPair pair : property.pairs()) {
            match.add(((Aliased) through).c(pair.secondaryColumn()));
        }
        return select.withFrom(List.of(new Join(target, JoinKind.INNER, through, link.toTarget())));
    }

    /** Whether {@code columns} are one of {@code keys}. */
    static Condition among(List<? extends Expression<?>> columns, List<List<Object>> keys) {
        if (columns.size() == 1) {
            List<Object> values = new ArrayList<>(keys.size());
            keys.forEach(key -> values.add(key.get(0)));
            return in(columns.get(0), values);
        }
        List<Condition> any = new ArrayList<>();
        int places = Integer.highestOneBit(Math.max(1, keys.size() - 1)) << (keys.size() > 1 ? 1 : 0);
        for (int i = 0; i < places; i++) {
            List<Object> key = keys.get(Math.min(i, keys.size() - 1));
            List<Condition> all = new ArrayList<>();
            for (int part = 0; part < key.size(); part++) {
                Expression<?> column = columns.get(part);
                all.add(RelationshipConditions.equal(column, new Bind<>(key.get(part), column.type())));
            }
            any.add(new Junction(false, all));
        }
        return any.size() == 1 ? any.get(0) : new Junction(true, any);
    }

    private static <T> Condition in(Expression<T> column, List<Object> values) {
        return values.size() == 1
                ? RelationshipConditions.equal(column, new Bind<>(values.get(0), column.type()))
                : new InValues(column, new ListBind<>(values, column.type()), false);
    }
}
