package io.jalchemy.orm.state;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of a {@link LiveMap} in a stream, and of a map that is still to be adopted: a plain map in its order, which looks at no key.
 * Elements may be read only in part, have no key yet, or the same.
 */
final class SerializedMap<K, E> extends AbstractMap<K, E> implements Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // of the types of fields that are written, too
    private final ArrayList<Map.Entry<K, E>> entries = new ArrayList<>();

    @SuppressWarnings("unchecked") // javac has checked the type of the attribute
    SerializedMap(List<E> elements, MapKey key) {
        for (E each : elements) {
            entries.add(new SimpleImmutableEntry<>((K) key.of(each), each));
        }
    }

    @Override
    public Set<Map.Entry<K, E>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, E>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
