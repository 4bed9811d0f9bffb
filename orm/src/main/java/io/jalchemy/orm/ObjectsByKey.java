package io.jalchemy.orm;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.metadata.LoadOption;
import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds several objects by their keys: those that the session has, and the others by one statement. */
final class ObjectsByKey {

    private ObjectsByKey() {}

    /** Returns the objects with {@code keys}, as they are stored, in their order; none for a key without a row. */
    static List<Object> of(SessionWork work, Mapper mapper, List<Object> keys, List<LoadOption> options) {
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
                found.put(InstanceState.require(object).key(), object);
            }
        }
        List<Object> all = new ArrayList<>();
        for (Object key : keys) {
            Object object = found.get(key);
            if (mapper.type().javaType().isInstance(object)) {
                all.add(object);
            }
        }
        return all;
    }
}
