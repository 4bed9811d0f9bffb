package io.jalchemy.orm.load;

import io.jalchemy.engine.Connection.RowReader;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.load.EntityReader.Joined;
import io.jalchemy.orm.load.EntityReader.Variant;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes objects of the rows of one result. */
final class Reading implements RowReader {

    private static final int GROUP = 100;

    private final LoadContext context;
    private final List<QueryPlan.Element> elements;
    private final boolean unique;
    private final boolean refresh;
    private final @Nullable InstanceState touched;
    private final List<Object[]> rows = new ArrayList<>();
    private final IdentityHashMap<EntityReader, LoadGroup> groups = new IdentityHashMap<>(2);
    private final IdentityHashMap<EntityReader, Met> met = new IdentityHashMap<>(2);
    private final Map<Joined, Map<Object, List<Object>>> gathered = new LinkedHashMap<>();
    private final Set<Object> seen;

    /** The objects of one entity of the result; those that something is to be loaded for are held until it is. */
    private static final class Met {
        final Object result = new Object();
        final List<Object> objects = new ArrayList<>();
    }

    /**
     * A reading.
     *
     * @param refresh whether what is loaded already is read again
     * @param touched the only object that gets its columns for good; others get them as loaded ahead; null for all
     */
    Reading(
            LoadContext context,
            List<QueryPlan.Element> elements,
            boolean unique,
            boolean refresh,
            @Nullable InstanceState touched) {
        this.context = context;
        this.elements = elements;
        this.unique = unique;
        this.seen = unique ? new HashSet<>() : Set.of();
        this.refresh = refresh;
        this.touched = touched;
    }

    List<Object[]> rows() {
        return rows;
    }

    @Override
    @SuppressWarnings("NullAway") // a row may have nulls
    public void read(RowCursor cursor) throws SQLException {
        CursorRow row = new CursorRow(cursor);
        int width = elements.size();
        while (cursor.next()) {
            Object[] values = new Object[width];
            for (int i = 0; i < width; i++) {
                values[i] = element(elements.get(i), cursor, row);
            }
            if (!unique || seen.add(identity(values))) {
                rows.add(values);
            }
        }
        gathered.forEach(this::deliver);
    }

    @SuppressWarnings("NullAway") // a row may have nulls
    private @Nullable Object element(QueryPlan.Element element, RowCursor cursor, CursorRow row) throws SQLException {
        EntityReader reader = element.reader();
        return reader != null ? entity(reader, cursor, row) : cursor.get(element.position(), element.type());
    }

    private static Object identity(Object[] values) {
        Object[] parts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            InstanceState state = values[i] instanceof LiveObject live ? InstanceState.of(live) : null;
            parts[i] = state != null ? state : values[i];
        }
        return Arrays.asList(parts);
    }

    private @Nullable Object key(EntityReader reader, RowCursor cursor) throws SQLException {
        if (reader.keyPositions.length == 1) {
            return stored(reader.keyTypes[0], cursor.get(reader.keyPositions[0], reader.keyTypes[0]));
        }
        Object[] parts = new Object[reader.keyPositions.length];
        for (int i = 0; i < parts.length; i++) {
            Object part = stored(reader.keyTypes[i], cursor.get(reader.keyPositions[i], reader.keyTypes[i]));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return List.of(parts);
    }

    private static @Nullable Object stored(SqlType<?> type, @Nullable Object value) {
        return value instanceof Long || value instanceof String ? value : type.stored(value);
    }

    private @Nullable Object entity(EntityReader reader, RowCursor cursor, CursorRow row) throws SQLException {
        Object key = key(reader, cursor);
        if (key == null) {
            return null;
        }
        IdentityMap identities = context.identities();
        Object object = identities.find(reader.mapper.root().path(), key);
        InstanceState state;
        if (object == null) {
            Variant variant = variant(reader, cursor, key);
            LiveObject made = InstanceState.newObject(variant.layout());
            state = InstanceState.require(made);
            state.key(key);
            state.loader(context.loader());
            row.over(variant.places(), null);
            if (key instanceof Long && reader.keyTypes[0].javaType() == Long.class) {
                row.know(reader.mapper.keys()[0], key);
            }
            made.jalchemy$load(row);
            state.loaded(variant.places().bits);
            identities.put(state);
            object = made;
        } else {
            state = InstanceState.require(object);
            if (state.layout().path() == reader.mapper.path() || reader.only == null) {
                fill(reader, cursor, row, object, state, key);
            }
        }
        Met entity = met.computeIfAbsent(reader, each -> new Met());
        if (!LoadGroup.has(entity.result, state)) {
            group(reader, entity, state);
            empty(reader, object, state);
            if (!reader.following.isEmpty()) {
                entity.objects.add(object);
            }
        }
        for (Joined joined : reader.joined) {
            gather(joined, object, state, entity(joined.reader(), cursor, row));
        }
        return object;
    }

    private Variant variant(EntityReader reader, RowCursor cursor, Object key) throws SQLException {
        if (reader.only != null) {
            return reader.only;
        }
        SqlType<?> type = java.util.Objects.requireNonNull(reader.discriminatorType, "there are several variants");
        Object kind = cursor.get(reader.discriminator, type);
        Variant variant = kind == null ? null : reader.variants.get(kind);
        if (variant == null) {
            throw new MappingException(
                    "UNKNOWN_IDENTITY",
                    "Row " + reader.mapper + "#" + key + " is of kind \"" + kind + "\", which is none of "
                            + reader.variants.keySet() + ". Is a class missing in the registry, or its"
                            + " @PolymorphicIdentity?");
        }
        return variant;
    }

    /** Reads what an object of the session lacks; what it has, and what the program changed, stays. */
    private void fill(
            EntityReader reader, RowCursor cursor, CursorRow row, Object object, InstanceState state, Object key)
            throws SQLException {
        if (!refresh && reader.only != null && state.isReadable(reader.only.places().bits)) {
            return;
        }
        Variant variant = variant(reader, cursor, key);
        long[] bits = variant.places().bits;
        if (variant.layout() != state.layout() || (!refresh && state.isReadable(bits))) {
            return;
        }
        long[] lacking = refresh ? bits : state.unreadable(bits);
        row.over(variant.places(), lacking);
        ((LiveObject) object).jalchemy$load(row);
        if (touched == null || touched == state) {
            state.loaded(lacking);
        } else {
            state.prefetched(lacking, context.epoch());
        }
    }

    private void group(EntityReader reader, Met entity, InstanceState state) {
        LoadGroup group = groups.get(reader);
        if (group == null || group.size() == GROUP) {
            group = new LoadGroup(reader.options, entity.result);
            groups.put(reader, group);
        }
        group.add(state);
    }

    private static void empty(EntityReader reader, Object object, InstanceState state) {
        for (RelationshipProperty property : reader.empty) {
            if (!state.isReadable(property.number())) {
                set(property, object, state, List.of());
            }
        }
    }

    private static void set(RelationshipProperty property, Object object, InstanceState state, List<Object> elements) {
        if (property.isCollection()) {
            state.loadCollection(object, property.number(), new ArrayList<>(elements));
        } else {
            state.load(object, property.number(), elements.isEmpty() ? null : elements.get(0));
        }
    }

    private void gather(Joined joined, Object owner, InstanceState state, @Nullable Object related) {
        if (!refresh && state.isReadable(joined.property().number())) {
            return;
        }
        List<Object> all = gathered.computeIfAbsent(joined, each -> new IdentityHashMap<>())
                .computeIfAbsent(owner, each -> new ArrayList<>(2));
        if (related != null && all.stream().noneMatch(each -> each == related)) {
            all.add(related);
        }
    }

    private void deliver(Joined joined, Map<Object, List<Object>> owners) {
        RelationshipProperty property = joined.property();
        owners.forEach((owner, related) -> {
            InstanceState state = InstanceState.require(owner);
            RelatedLoader.checkSingle(property, state, related);
            if (!state.isChanged(property.number())) {
                set(property, owner, state, related);
            }
            RelatedLoader.fillReverse(property, owner, related);
        });
    }

    /** Loads what is to be loaded after the rows. */
    void follow() {
        met.forEach((reader, entity) -> {
            for (RelationshipProperty property : reader.following) {
                List<Object> lacking = new ArrayList<>();
                for (Object object : entity.objects) {
                    InstanceState state = InstanceState.require(object);
                    if (state.layout().size() > property.number() && !state.isReadable(property.number())) {
                        lacking.add(object);
                    }
                }
                new RelatedLoader(context, property, reader.options.below(property.name())).load(lacking, null);
            }
        });
    }

    static JalchemyException severalRows(RelationshipProperty property, InstanceState state) {
        return new JalchemyException(
                "SEVERAL_ROWS",
                property + " of " + state + " holds one " + property.target()
                        + ", but the database has several rows for it."
                        + " Make it a collection, or put a UNIQUE constraint on the foreign key.");
    }
}
