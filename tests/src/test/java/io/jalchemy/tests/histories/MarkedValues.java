package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.entities.Marked;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a map by marks, to which one can add. */
final class MarkedValues<E extends Marked> extends AbstractCollection<E> {

    private final Map<String, E> map;

    MarkedValues(Map<String, E> map) {
        this.map = map;
    }

    /** A map of {@code all} by their marks. */
    static <E extends Marked> Map<String, E> map(List<E> all) {
        Map<String, E> map = new LinkedHashMap<>();
        all.forEach(each -> map.put(each.getMark(), each));
        return map;
    }

    @Override
    public boolean add(E element) {
        return map.put(element.getMark(), element) == null;
    }

    @Override
    public boolean remove(Object element) {
        return map.values().remove(element);
    }

    @Override
    public Iterator<E> iterator() {
        return map.values().iterator();
    }

    @Override
    public int size() {
        return map.size();
    }
}
