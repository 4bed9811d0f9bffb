package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.load.EntityReader.Following;
import io.jalchemy.orm.load.EntityReader.Joined;
import io.jalchemy.orm.load.EntityReader.Variant;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.IdentityTable;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.SessionLink;
import io.jalchemy.sql.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entity of one result: finds the objects of its rows in the session, or makes them. */
final class EntityRows {

    private static final EagerCollector[] NONE = {};

    private final LoadContext context;
    private final EntityReader reader;
    private final IdentityTable table;
    private final SessionLink membership;
    private final PopulateMode filling;
    private final boolean loose;
    private final @Nullable InstanceState touched;
    private final EagerCollector[] gatherings;
    private final List<Object> followed;
    private @Nullable InstanceState first;
    private @Nullable LoadGroup group;
    private @Nullable Object result;
    private @Nullable InstanceState current;
    private boolean hasMade;

    /** Objects of other groups that were read; null for none. */
    private @Nullable Set<InstanceState> apart;

    /** Objects that were made and want to know when they are loaded; null for none. */
    private @Nullable List<Object> told;

    /**
     * Makes a reading of the entity that {@code reader} is for.
     *
     * @param filling the attributes that objects which the session has already take
     * @param touched the only object that gets its columns for good; others get them as loaded ahead; null for all
     */
    EntityRows(LoadContext context, EntityReader reader, PopulateMode filling, @Nullable InstanceState touched) {
        this.context = context;
        this.reader = reader;
        this.table = context.identities().table(reader.root);
        this.membership = context.loader().membership();
        this.filling = filling == PopulateMode.LOCKED && !reader.locked ? PopulateMode.LACKING : filling;
        this.loose = filling.isStreamed();
        this.touched = touched;
        this.followed = reader.following.isEmpty() ? List.of() : new ArrayList<>();
        if (reader.joined.isEmpty()) {
            gatherings = NONE;
            return;
        }
        gatherings = new EagerCollector[reader.joined.size()];
        for (int i = 0; i < gatherings.length; i++) {
            Joined joined = reader.joined.get(i);
            gatherings[i] =
                    new EagerCollector(joined, new EntityRows(context, joined.reader(), filling, touched), filling);
        }
    }

    /** Reads the object of the current row, which is the one that the session has, or a new one; null if the row has no key. */
    @Nullable
    Object read(RowCursor cursor, CursorRow row) throws SQLException {
        Class<?> whole = reader.whole;
        Object key = null;
        long number = 0;
        InstanceState state;
        if (whole == null) {
            key = key(cursor);
            if (key == null) {
                return null;
            }
            state = table.find(key);
        } else {
            int position = reader.keyPositions[0];
            number = cursor.getLong(position, reader.keyReaders[0]);
            if (number == 0 && cursor.wasNull()) {
                return null;
            }
            state = table.find(number, whole);
        }
        Object object = state == null ? null : state.object();
        boolean fresh = object == null; // it may also have gone, with its state still there
        if (object == null || state == null) {
            Object own = key != null ? key : whole == Long.class ? (Object) number : (Object) (int) number;
            Variant variant = variant(own, cursor);
            LiveObject made = variant.layout().type().newObject(null);
            state = load(variant, made, own, row);
            object = made;
        } else if (state.layout().path() == reader.mapper.path() || reader.only == null) {
            fill(object, state, cursor, row);
        }
        if (fresh || !isMet(state)) {
            meet(object, state, fresh);
        }
        for (EagerCollector each : gatherings) {
            each.read(object, state, fresh, cursor, row);
        }
        current = state;
        hasMade = fresh;
        return object;
    }

    /** Returns the state of the object that was read last. */
    InstanceState state() {
        return Objects.requireNonNull(current, "an object was read");
    }

    /** Returns whether the object that was read last was made for its row, because the session did not have it. */
    boolean hasMade() {
        return hasMade;
    }

    private @Nullable Object key(RowCursor cursor) throws SQLException {
        Object[] parts = new Object[reader.keyPositions.length];
        for (int i = 0; i < parts.length; i++) {
            Object part = key(reader.keyTypes[i], cursor.get(reader.keyPositions[i], reader.keyReaders[i]));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return parts.length == 1 ? parts[0] : List.of(parts);
    }

    /** Returns {@code value}, which was read from a column of {@code type}, in the form in which keys are compared. */
    static @Nullable Object key(SqlType<?> type, @Nullable Object value) {
        return value instanceof Long || value instanceof String ? value : type.key(value);
    }

    private InstanceState load(Variant variant, LiveObject made, Object key, CursorRow row) {
        InstanceState state = InstanceState.persistent(variant.layout(), made, key, membership);
        long[] bits = variant.places().bits;
        row.over(variant.places(), bits, reader.whole == null ? null : key);
        made.jalchemy$load(row);
        state.loaded(bits);
        if (variant.layout().hasLoadListeners()) {
            if (told == null) {
                told = new ArrayList<>();
            }
            told.add(made);
        }
        if (loose) {
            table.putLoosely(key, state);
        } else {
            table.put(key, state);
        }
        return state;
    }

    private Variant variant(Object key, RowCursor cursor) throws SQLException {
        if (reader.only != null) {
            return reader.only;
        }
        ColumnReader column = Objects.requireNonNull(reader.discriminatorReader, "there are several variants");
        Object kind = cursor.get(reader.discriminator, column);
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

    /** Reads the attributes that an object of the session has not loaded; loaded and changed ones stay as they are. */
    private void fill(Object object, InstanceState state, RowCursor cursor, CursorRow row) throws SQLException {
        if (filling == PopulateMode.STREAMED_BEFORE_WRITING
                || (filling != PopulateMode.ALL
                        && filling != PopulateMode.LOCKED
                        && reader.only != null
                        && state.isReadable(reader.only.places().bits))) {
            return;
        }
        Variant variant = variant(Objects.requireNonNull(state.key(), "it has a row"), cursor);
        long[] bits = variant.places().bits;
        if (filling == PopulateMode.LOCKED && variant.layout() == state.layout()) {
            new LockedRow((LiveObject) object, state, variant.mapper()).read(variant, row);
            return;
        }
        boolean all = filling == PopulateMode.ALL;
        if (variant.layout() != state.layout() || (!all && state.isReadable(bits))) {
            return;
        }
        long[] lacking = all ? bits : state.unreadable(bits);
        row.over(variant.places(), lacking, null);
        ((LiveObject) object).jalchemy$load(row);
        if (touched == null || touched == state) {
            state.loaded(lacking);
        } else {
            state.prefetched(lacking, context.epoch());
        }
    }

    // ---- which objects there were

    private boolean isMet(InstanceState state) {
        return state == first
                || (result != null && LoadGroup.has(result, state))
                || (apart != null && apart.contains(state));
    }

    /**
     * Takes an object into the group of this result. One that the session has already keeps what the statement that made it says of
     * loading, and is no neighbour of these, if this statement says something else.
     */
    private void meet(Object object, InstanceState state, boolean fresh) {
        if (!fresh && reader.options != LoadGroup.options(state)) {
            Set<InstanceState> others = apart == null ? Collections.newSetFromMap(new IdentityHashMap<>()) : apart;
            others.add(state);
            apart = others;
        } else if (first == null) {
            first = state;
        } else {
            LoadGroup current = group;
            if (current == null) {
                current = group(false);
                current.add(first);
            }
            if (current.isFull()) {
                current = group(true);
            }
            current.add(state);
        }
        for (RelationshipProperty property : reader.hidden) {
            state.hide(property.number());
        }
        if (!reader.following.isEmpty()) {
            followed.add(object);
        }
    }

    private LoadGroup group(boolean further) {
        Object token = result;
        if (token == null) {
            token = new Object(); // not this: a state must not lead to objects
            result = token;
        }
        int window = Math.max(context.lazyBatchSize(), reader.largestBatch);
        LoadGroup next = new LoadGroup(reader.options, token, window, further);
        context.groups().add(next);
        group = next;
        return next;
    }

    /** Stores in the objects what was collected for their joined relationships, after all rows were read. */
    void finish() {
        if (first != null && group == null) { // an object alone needs a group only for what the statement says
            if (reader.options == EntityOptions.NONE) {
                first.group(null);
            } else {
                group(false).add(first);
            }
        }
        for (EagerCollector each : gatherings) {
            each.finish();
        }
    }

    /** Returns where the objects come from if the statement of {@code rows} selects the entity. */
    LoadSource source(LoadSource rows) {
        return rows.from(reader.source, reader.mapper);
    }

    /**
     * Loads what is to be loaded after the rows.
     *
     * @param source of the rows, and the entity in it that they are read for, or that those are held by
     */
    void follow(LoadSource source) {
        for (Following each : reader.following) {
            if (each.subquery()) {
                followBySubquery(each, source);
            } else {
                follow(each.property(), null);
            }
        }
        for (EagerCollector each : gatherings) {
            each.follow(source);
        }
        fireLoaded();
    }

    private void followBySubquery(Following following, LoadSource source) {
        LoadSource longer = source.along(following.path());
        if (following.said() || !longer.path().endsInCircle()) {
            follow(following.property(), longer);
        }
    }

    /**
     * Loads {@code property} of the objects that lack it.
     *
     * @param source of what they hold, to be loaded by subquery; null for a load by keys
     */
    private void follow(RelationshipProperty property, @Nullable LoadSource source) {
        RelatedSelect how = context.queries().related(reader.options, property);
        List<Object> lacking = new ArrayList<>(followed.size());
        for (Object object : followed) {
            InstanceState state = InstanceState.require(object);
            boolean lacks = state.layout().size() > property.number() && !state.isReadable(property.number());
            if (lacks && (source == null || isAsRead(state, how.ownNumbers))) {
                lacking.add(object);
            }
        }
        if (source == null) {
            new ColumnLoader(context).loadLacking(how.ownNumbers, lacking);
            lacking.removeIf(owner -> !ColumnLoader.areReadable(InstanceState.require(owner), how.ownNumbers));
        }
        PopulateMode below = loose ? PopulateMode.STREAMED : PopulateMode.LACKING;
        RelatedLoader loader = new RelatedLoader(context, how, below);
        (source == null ? loader : loader.bySubquery(source)).load(lacking, null);
    }

    /**
     * Returns whether the object of {@code state} has these columns loaded and not changed: a subquery finds related objects by the values
     * of rows.
     */
    private static boolean isAsRead(InstanceState state, int[] numbers) {
        for (int number : numbers) {
            if (!state.isReadable(number) || state.isChanged(number)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Calls the load methods of the objects that were made and whose classes have such methods, after everything that is loaded with them.
     */
    private void fireLoaded() {
        List<Object> all = told;
        if (all != null) {
            told = null;
            for (Object each : all) {
                EntityPath.fireLoaded(InstanceState.require(each).layout().path(), each);
            }
        }
    }
}
