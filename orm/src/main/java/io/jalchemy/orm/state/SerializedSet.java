package io.jalchemy.orm.state;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The form of a {@link LiveSet} in a stream: a plain set in its order. Reading it asks no element for its hash code, unlike reading sets of
 * the JDK: an element may itself hold the set's owner, and so be read only in part.
 */
final class SerializedSet<E> extends AbstractSet<E> implements Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // entities that can be serialised
    private final ArrayList<E> elements;

    SerializedSet(List<E> elements) {
        this.elements = new ArrayList<>(elements);
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean add(E element) {
        return !elements.contains(element) && elements.add(element);
    }
}
