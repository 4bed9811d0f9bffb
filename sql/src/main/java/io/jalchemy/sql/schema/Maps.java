package io.jalchemy.sql.schema;

import java.util.HashMap;
import java.util.Map;

/** Operations that return immutable maps. */
final class Maps {

    private Maps() {}

    /** Returns {@code map} with another value of {@code key}. */
    static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        Map<String, V> all = new HashMap<>(map);
        all.put(key, value);
        return Map.copyOf(all);
    }
}
