package io.jalchemy.orm.state;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of entities in the order of a comparator, or their natural one, that keeps the other side in step. It holds its owner. An
 * element keeps the place that it got, whatever is assigned to what it is sorted by later.
 */
final class LiveSortedSet<E> extends SortedView<E> implements LiveCollections.Loaded, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient SortedElements<E> elements;

    /** Makes a set of {@code elements}, which are its own from now on; sorted by {@code order}, null for the natural one. */
    @SuppressWarnings("NonApiType") // handed over by who made it
    LiveSortedSet(Object owner, int number, ArrayList<Object> elements, @Nullable Comparator<? super E> order) {
        this(new SortedElements<>(owner, number, elements, order));
    }

    private LiveSortedSet(SortedElements<E> elements) {
        super(elements, elements.tree());
        this.elements = elements;
        elements.in(this);
    }

    /** Returns a plain sorted set of the elements, which is serialised in place of this one. */
    private Object writeReplace() {
        return presorted(elements.elements());
    }

    /** Returns a set of the JDK's that has {@code elements} as they are, and compares none, not even when it is read from a stream. */
    @SuppressWarnings("NonApiType") // that one can be serialised
    static <E> TreeSet<E> presorted(List<E> elements) {
        return new TreeSet<>(new Presorted<>(elements));
    }

    /** Elements that count as sorted: a {@link TreeSet} takes them over one by one. */
    @SuppressWarnings("JdkObsolete") // the least that a TreeSet takes for sorted
    private static final class Presorted<E> extends AbstractSet<E> implements SortedSet<E> {

        private final List<E> elements;

        Presorted(List<E> elements) {
            this.elements = elements;
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
        public @Nullable Comparator<? super E> comparator() {
            return null;
        }

        @Override
        public SortedSet<E> subSet(E from, E to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedSet<E> headSet(E to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedSet<E> tailSet(E from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public E first() {
            return elements.get(0);
        }

        @Override
        public E last() {
            return elements.get(elements.size() - 1);
        }
    }

    // ---- what collections of all kinds do

    @Override
    public boolean isEmpty() {
        return elements.isEmpty();
    }

    @Override
    public Object owner() {
        return elements.owner();
    }

    @Override
    public boolean holds(Object element) {
        return elements.holds(element);
    }

    @Override
    public void quietAdd(Object element) {
        elements.quietAdd(element);
    }

    @Override
    public boolean quietRemove(Object element) {
        return elements.quietRemove(element);
    }

    @Override
    public void replaceAll(List<Object> wanted) {
        elements.replaceAll(wanted);
    }

    @Override
    @SuppressWarnings("unchecked") // they are objects
    public List<Object> elements() {
        return (List<Object>) elements.elements();
    }
}
