package io.jalchemy.orm;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies what objects of no session, or of another one, hold into the session's own objects. */
final class Merging {

    private final SessionWork work;
    private final Session session;
    private final IdentityHashMap<Object, Object> merged = new IdentityHashMap<>();

    Merging(SessionWork work, Session session) {
        this.work = work;
        this.session = session;
    }

    Object merge(Object given) {
        Object known = merged.get(given);
        if (known != null) {
            return known;
        }
        InstanceState from = InstanceState.require(given);
        if (from.loader() == work) {
            merged.put(given, given);
            return given;
        }
        Mapper mapper = work.objects().mapper(from);
        Object key = from.key() != null ? from.key() : key(mapper, from, given);
        Object own = key == null ? null : session.find(mapper, key, List.of());
        boolean fresh = own == null;
        if (own == null) {
            LiveObject made = InstanceState.newObject(mapper.layout());
            InstanceState.require(made).becomeNew(made);
            own = made;
        }
        merged.put(given, own);
        copy(mapper, from, given, InstanceState.require(own), own, fresh);
        if (fresh) {
            work.objects().add(own);
        }
        return own;
    }

    private static @Nullable Object key(Mapper mapper, InstanceState state, Object object) {
        int[] keys = mapper.keys();
        Object[] parts = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Object part = mapper.requireColumn(keys[i]).column().type().key(state.value(object, keys[i]));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return parts.length == 1 ? parts[0] : List.of(parts);
    }

    private void copy(Mapper mapper, InstanceState from, Object given, InstanceState to, Object own, boolean fresh) {
        int version = mapper.version();
        if (!fresh && version >= 0 && from.isReadable(version)) {
            Object theirs = from.value(given, version);
            Object ours = session.read(to, own, version);
            if (theirs != null
                    && !mapper.requireColumn(version)
                            .column()
                            .type()
                            .same(own(mapper, version, theirs), own(mapper, version, ours))) {
                throw new StaleDataException("merge(" + from + "): it has version " + theirs + ", its row has version "
                        + ours + ". Another transaction changed it; load it again and repeat the change.");
            }
        }
        for (int number = 0; number < mapper.size(); number++) {
            ColumnProperty column = mapper.column(number);
            if (column == null || !from.isReadable(number) || number == version) {
                continue;
            }
            Object value = from.value(given, number);
            boolean unset = fresh && value == null && !from.isSet(number);
            if (!unset && (fresh || !sameAs(to, own, number, column, value))) {
                to.assign(own, number, value);
            }
        }
        for (int number = 0; number < mapper.size(); number++) {
            RelationshipProperty property = mapper.relationship(number);
            if (property != null
                    && !property.isViewOnly()
                    && property.cascades(Cascade.MERGE)
                    && from.isReadable(number)) {
                relationship(property, from, given, to, own);
            }
        }
    }

    private static @Nullable Object own(Mapper mapper, int number, @Nullable Object value) {
        return mapper.requireColumn(number).column().type().stored(value);
    }

    private boolean sameAs(InstanceState to, Object own, int number, ColumnProperty column, @Nullable Object value) {
        Object current = session.read(to, own, number);
        return column.column()
                .type()
                .same(
                        column.column().type().stored(value),
                        column.column().type().stored(current));
    }

    private void relationship(
            RelationshipProperty property, InstanceState from, Object given, InstanceState to, Object own) {
        int number = property.number();
        Object value = from.value(given, number);
        if (property.isCollection()) {
            List<Object> elements = new ArrayList<>();
            if (value instanceof Collection<?> several) {
                several.forEach(each -> elements.add(merge(each)));
            }
            if (to.lifecycle() == Lifecycle.PERSISTENT) {
                session.read(to, own, number);
            }
            to.assign(own, number, elements);
        } else {
            Object one = value == null ? null : merge(value);
            if (session.read(to, own, number) != one) {
                to.assign(own, number, one);
            }
        }
    }
}
