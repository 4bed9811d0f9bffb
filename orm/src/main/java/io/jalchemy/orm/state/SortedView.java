package io.jalchemy.orm.state;

import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A part of a sorted set of entities, in its order or the other way round, or all of it: what is done to it is done to the set. */
class SortedView<E> extends AbstractSet<E> implements NavigableSet<E> {

    private final transient SortedElements<E> elements;

    /** A view of the tree that holds the elements. */
    private final transient NavigableSet<E> part;

    SortedView(SortedElements<E> elements, NavigableSet<E> part) {
        this.elements = elements;
        this.part = part;
    }

    private NavigableSet<E> part() {
        elements.settle();
        return part;
    }

    private NavigableSet<E> view(NavigableSet<E> of) {
        return new SortedView<>(elements, of);
    }

    // ---- what is there

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return part.comparator();
    }

    @Override
    public int size() {
        return part().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return element != null && find(element) != null;
    }

    /**
     * Returns the element that {@code wanted} is, wherever its place is; of an object that is not in the set, the one that compares as
     * equal to it; null for none.
     */
    @SuppressWarnings("unchecked") // as in every sorted set, another class is told by the comparator
    private @Nullable E find(Object wanted) {
        E element = (E) wanted;
        NavigableSet<E> all = part();
        E equal = all.contains(element) ? all.ceiling(element) : null;
        if (equal == element || !elements.holds(element)) {
            return equal;
        }
        if (all == elements.tree()) {
            return element; // its place is not where it was
        }
        for (E each : all) {
            if (each == element) {
                return element;
            }
        }
        return null;
    }

    @Override
    public E first() {
        return part().first();
    }

    @Override
    public E last() {
        return part().last();
    }

    @Override
    public @Nullable E lower(E element) {
        return part().lower(element);
    }

    @Override
    public @Nullable E floor(E element) {
        return part().floor(element);
    }

    @Override
    public @Nullable E ceiling(E element) {
        return part().ceiling(element);
    }

    @Override
    public @Nullable E higher(E element) {
        return part().higher(element);
    }

    @Override
    public Iterator<E> iterator() {
        return new RemovingIterator<>(part().iterator()) {
            @Override
            void check() {
                elements.check();
            }

            @Override
            void remove(Iterator<E> each, E element) {
                elements.leaving(element);
                each.remove();
                elements.removed(element);
            }
        };
    }

    // ---- what is changed

    @Override
    public boolean add(E element) {
        LiveCollections.required(element);
        elements.check();
        if (part() != elements.tree()) {
            part.subSet(element, true, element, true); // refuses what is out of range as the JDK does
        }
        return elements.add(element);
    }

    @Override
    public boolean remove(@Nullable Object element) {
        E found = element == null ? null : find(element);
        if (found != null) {
            elements.remove(found);
        }
        return found != null;
    }

    @Override
    public @Nullable E pollFirst() {
        return poll(part().isEmpty() ? null : part.first());
    }

    @Override
    public @Nullable E pollLast() {
        return poll(part().isEmpty() ? null : part.last());
    }

    private @Nullable E poll(@Nullable E element) {
        if (element != null) {
            elements.remove(element);
        }
        return element;
    }

    // ---- views

    @Override
    public NavigableSet<E> descendingSet() {
        return view(part.descendingSet());
    }

    @Override
    public Iterator<E> descendingIterator() {
        return descendingSet().iterator();
    }

    @Override
    public NavigableSet<E> subSet(E from, boolean withFrom, E to, boolean withTo) {
        return view(part.subSet(from, withFrom, to, withTo));
    }

    @Override
    public NavigableSet<E> headSet(E to, boolean withTo) {
        return view(part.headSet(to, withTo));
    }

    @Override
    public NavigableSet<E> tailSet(E from, boolean withFrom) {
        return view(part.tailSet(from, withFrom));
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    @Override
    public SortedSet<E> headSet(E to) {
        return headSet(to, false);
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        return tailSet(from, true);
    }
}
