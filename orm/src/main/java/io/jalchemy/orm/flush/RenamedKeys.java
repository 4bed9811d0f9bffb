package io.jalchemy.orm.flush;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.RowSnapshot;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Updates objects of the session whose foreign keys refer to a key that a flush changes: the database has changed their rows by {@code ON
 * UPDATE}, without reporting it.
 */
final class RenamedKeys {

    /** An object whose row got another key; {@code numbers} are the attributes that changed. */
    private record Renamed(InstanceState state, Object object, Mapper mapper, BitSet numbers) {

        /** Returns the row's value of attribute {@code number} before the flush, in key form; null if it is not known. */
        @Nullable
        Object before(int number) {
            int[] keys = mapper.keys();
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == number) {
                    return state.key() instanceof List<?> parts ? parts.get(i) : state.key();
                }
            }
            if (state.isChanged(number) ? !state.isOldKnown(number) : !state.isReadable(number)) {
                return null;
            }
            Object value = state.isChanged(number) ? state.old(number) : state.value(object, number);
            return keyForm(mapper, number, value);
        }
    }

    /** An object whose row the database has changed. */
    private record Follower(
            InstanceState state,
            Object object,
            Mapper mapper,
            List<Integer> own,
            Renamed owner,
            List<Integer> referred,
            boolean follows) {}

    private final Mappers mappers;
    private final IdentityMap identities;
    private final List<Follower> followers = new ArrayList<>();

    RenamedKeys(Mappers mappers, IdentityMap identities) {
        this.mappers = mappers;
        this.identities = identities;
    }

    private static @Nullable Object keyForm(Mapper mapper, int number, @Nullable Object value) {
        return value == null
                ? null
                : mapper.requireColumn(number).column().type().key(value);
    }

    /** Finds the objects to update. It must be called before results are applied to objects, while they have their old foreign keys. */
    void find(WriteSet changes) {
        List<Renamed> renamed = new ArrayList<>();
        for (ObjectWrite change : changes.all()) {
            if (change.kind == WriteKind.UPDATE) {
                BitSet numbers = new BitSet();
                for (int number = 0; number < change.mapper.size(); number++) {
                    boolean written =
                            change.state.isChanged(number) || change.isSynced(number) || change.hasResult(number);
                    numbers.set(number, written && change.mapper.column(number) != null);
                }
                if (!numbers.isEmpty()) {
                    renamed.add(new Renamed(change.state, change.object, change.mapper, numbers));
                }
            }
        }
        while (!renamed.isEmpty()) {
            renamed = followers(renamed);
        }
    }

    /** Finds the objects that refer to {@code renamed}; returns those whose own key changes with that. */
    private List<Renamed> followers(List<Renamed> renamed) {
        Map<ForeignKeyConstraint, Map<List<Object>, Renamed>> byKey = new HashMap<>();
        for (Mapper mapper : mappers.mappers()) {
            for (Table table : mapper.tables()) {
                table.foreignKeys().forEach(key -> byKey.computeIfAbsent(key, each -> owners(each, renamed)));
            }
        }
        byKey.values().removeIf(Map::isEmpty);
        return byKey.isEmpty() ? List.of() : followers(byKey);
    }

    /**
     * Finds the objects of the session whose foreign keys refer to the keys in {@code byKey}; returns those whose own key changes with
     * that.
     */
    private List<Renamed> followers(Map<ForeignKeyConstraint, Map<List<Object>, Renamed>> byKey) {
        List<Renamed> next = new ArrayList<>();
        Map<EntityLayout, List<Reference>> byClass = new HashMap<>();
        for (InstanceState state : identities.states()) {
            List<Reference> references = byClass.computeIfAbsent(state.layout(), each -> references(each, byKey));
            Object object = references.isEmpty() ? null : state.object();
            for (int i = 0; object != null && i < references.size(); i++) {
                Reference reference = references.get(i);
                List<Object> values = untouched(state, object, reference.mapper(), reference.own());
                Renamed owner = values == null ? null : reference.owners().get(values);
                if (owner != null && owner.state() != state) {
                    follow(new Found(state, object, reference.mapper(), reference.own()), owner, reference.key(), next);
                }
            }
        }
        return next;
    }

    /** A foreign key of a class that refers to keys that change; {@code own} are the attributes that hold it. */
    private record Reference(
            Mapper mapper, ForeignKeyConstraint key, List<Integer> own, Map<List<Object>, Renamed> owners) {}

    /** Returns the foreign keys of a class that refer to changed keys; none for most classes. */
    private List<Reference> references(
            EntityLayout layout, Map<ForeignKeyConstraint, Map<List<Object>, Renamed>> byKey) {
        Mapper mapper = mappers.mapper(layout.path());
        List<Reference> all = new ArrayList<>(0);
        for (Table table : mapper.tables()) {
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                Map<List<Object>, Renamed> owners = byKey.get(key);
                List<Integer> own = owners == null ? null : numbers(mapper, table, key.columns());
                if (own != null && owners != null) {
                    all.add(new Reference(mapper, key, own, owners));
                }
            }
        }
        return all;
    }

    private record Found(InstanceState state, Object object, Mapper mapper, List<Integer> own) {}

    private void follow(Found found, Renamed owner, ForeignKeyConstraint key, List<Renamed> next) {
        ForeignKeyAction action = key.rules().onUpdate();
        if (action == null || action == ForeignKeyAction.NO_ACTION || action == ForeignKeyAction.RESTRICT) {
            return; // the row still has what it had, until somebody changes it
        }
        boolean follows = action == ForeignKeyAction.CASCADE;
        List<Integer> referred = Objects.requireNonNull(referred(owner.mapper(), key), "the owner was found by them");
        followers.add(
                new Follower(found.state(), found.object(), found.mapper(), found.own(), owner, referred, follows));
        if (follows) {
            BitSet numbers = new BitSet();
            for (int number : found.own()) {
                numbers.set(number);
            }
            next.add(new Renamed(found.state(), found.object(), found.mapper(), numbers));
        }
    }

    /** Returns the renamed objects that {@code key} may refer to, by the former values of the referred columns. */
    private static Map<List<Object>, Renamed> owners(ForeignKeyConstraint key, List<Renamed> renamed) {
        Map<List<Object>, Renamed> owners = new HashMap<>();
        for (Renamed each : renamed) {
            List<Integer> numbers = referred(each.mapper(), key);
            boolean concerned = false;
            List<Object> before = new ArrayList<>();
            for (int i = 0; numbers != null && i < numbers.size(); i++) {
                concerned |= each.numbers().get(numbers.get(i));
                Object value = each.before(numbers.get(i));
                if (value != null) {
                    before.add(value);
                }
            }
            if (concerned && before.size() == key.columns().size()) {
                owners.put(before, each);
            }
        }
        return owners;
    }

    private static @Nullable List<Integer> referred(Mapper mapper, ForeignKeyConstraint key) {
        for (Table table : mapper.tables()) {
            if (table.tableName().equals(key.target())) {
                return numbers(mapper, table, key.targetColumns());
            }
        }
        return null;
    }

    private static @Nullable List<Integer> numbers(Mapper mapper, Table table, List<String> columns) {
        List<Integer> numbers = new ArrayList<>(columns.size());
        for (String name : columns) {
            ColumnProperty column = mapper.columnOf(table, name);
            if (column == null) {
                return null;
            }
            numbers.add(column.number());
        }
        return numbers;
    }

    /**
     * Returns the values of attributes {@code own}, in key form; null if they are not loaded, or if the flush itself writes one of them.
     */
    private static @Nullable List<Object> untouched(
            InstanceState state, Object object, Mapper mapper, List<Integer> own) {
        ObjectWrite change = WriteSet.of(state);
        List<Object> values = new ArrayList<>(own.size());
        for (int number : own) {
            boolean written = change != null
                    && (change.kind == WriteKind.DELETE || change.isSynced(number) || change.hasResult(number));
            if (written || !state.isReadable(number) || state.isChanged(number)) {
                return null;
            }
            Object value = keyForm(mapper, number, state.value(object, number));
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** Updates the objects that were found, after the results were applied to all others. */
    void follow(FlushResults.Log log) {
        followers.forEach(each -> follow(each, log));
    }

    private void follow(Follower follower, FlushResults.Log log) {
        InstanceState state = follower.state();
        Mapper mapper = follower.mapper();
        BitSet overwritten = new BitSet();
        for (int number : follower.own()) {
            overwritten.set(number);
        }
        RowSnapshot before = RowSnapshot.of(state, follower.object(), mapper.version(), overwritten);
        Object oldKey = state.key();
        for (int i = 0; i < follower.own().size(); i++) {
            int number = follower.own().get(i);
            if (follower.follows()) {
                Object value = follower.owner()
                        .state()
                        .value(follower.owner().object(), follower.referred().get(i));
                ((LiveObject) follower.object())
                        .jalchemy$set(
                                number,
                                mapper.requireColumn(number).column().type().stored(value));
                state.loaded(number);
            } else {
                state.expire(number);
                references(follower, number);
            }
        }
        Object key = follower.follows() ? FlushResults.key(mapper, state, follower.object()) : oldKey;
        boolean rekeyed = key != null && !key.equals(oldKey);
        if (rekeyed) {
            identities.remove(state);
            state.key(key);
            identities.put(state);
        }
        log.updated(state, rekeyed ? oldKey : null, before);
    }

    /** Expires the references that foreign key {@code number} determines. */
    private static void references(Follower follower, int number) {
        for (RelationshipProperty property : follower.mapper().writtenRelationships()) {
            for (SyncPair pair : property.pairs()) {
                boolean said = property.direction() == Direction.MANY_TO_ONE && pair.target() == number;
                if (said && follower.state().isReadable(property.number())) {
                    follower.state().expire(property.number());
                }
            }
        }
    }
}
