package io.jalchemy.orm;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.metadata.LoadOption;
import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds several objects by their keys: those that the session has, and the others by one statement. */
final class ObjectsByKey {

    private ObjectsByKey() {}

    /** Returns the objects with {@code given}, in the order of these keys; none for a key without a row. */
    static <E> List<E> of(
            SessionWork work, EntityPath<E, ?> entity, Collection<?> given, List<LoadOption> options) {
        Mapper mapper = work.mappers().mapper(entity);
        List<Object> keys = new ArrayList<>();
        given.forEach(key -> keys.add(Session.key(mapper, key)));
        Map<Object, Object> found = new HashMap<>();
        Set<Object> missing = new LinkedHashSet<>();
        for (Object key : keys) {
            Object there = work.identities().find(mapper.root().path(), key);
            if (there == null || InstanceState.require(there).hasStale()) {
                missing.add(key);
            } else {
                found.put(key, there);
            }
        }
        if (!missing.isEmpty()) {
            for (Object object : work.queries().getAll(work, mapper, List.copyOf(missing), options)) {
                found.put(Objects.requireNonNull(InstanceState.require(object).key(), "it has a row"), object);
            }
        }
        return objects(EntityPath.modelOf(entity).javaType(), keys, found);
    }

    @SuppressWarnings("unchecked") // a path's class is its entity's
    private static <E> List<E> objects(Class<?> type, List<Object> keys, Map<Object, Object> found) {
        List<E> all = new ArrayList<>();
        for (Object key : keys) {
            Object object = found.get(key);
            if (type.isInstance(object)) {
                all.add((E) object);
            }
        }
        return all;
    }
}
