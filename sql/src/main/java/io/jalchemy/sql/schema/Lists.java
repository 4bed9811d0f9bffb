package io.jalchemy.sql.schema;

import java.util.ArrayList;
import java.util.List;

/** Operations that return immutable lists. */
final class Lists {

    private Lists() {}

    /** Returns {@code list} with {@code last} appended. */
    static <T> List<T> append(List<? extends T> list, T last) {
        List<T> all = new ArrayList<>(list.size() + 1);
        all.addAll(list);
        all.add(last);
        return List.copyOf(all);
    }
}
