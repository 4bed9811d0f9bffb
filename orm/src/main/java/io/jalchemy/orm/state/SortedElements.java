package io.jalchemy.orm.state;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The elements of a sorted set, in a tree whose order is that of the program. */
final class SortedElements<E> extends PlacedElements<E> {

    private final TreeSet<E> tree;

    @SuppressWarnings("NonApiType") // handed over by who made it
    SortedElements(Object owner, int number, ArrayList<Object> elements, @Nullable Comparator<? super E> order) {
        super(owner, number, elements);
        this.tree = new TreeSet<>(order);
    }

    /** Returns the tree itself. */
    @SuppressWarnings("NonApiType") // identity tells it from its views
    TreeSet<E> tree() {
        return tree;
    }

    /** Adds {@code element} because the program asks for it; returns false if that element, or one that compares as equal, is there. */
    boolean add(E element) {
        if (holds(element)) {
            again(element);
            if (!tree.contains(element) && unplace(element)) {
                tree.add(element); // what it is sorted by was changed
            }
            return false;
        }
        if (isTaken(element)) {
            return false;
        }
        E given = beforeAdd(element);
        if (given != element && (holds(given) || isTaken(given))) {
            return false;
        }
        tree.add(given);
        added(given);
        return true;
    }

    /** Returns whether an element is there that compares as equal to {@code element}, which must be one that can be compared. */
    private boolean isTaken(E element) {
        if (!tree.isEmpty()) {
            return tree.contains(element);
        }
        new TreeSet<E>(tree.comparator()).add(element); // throws what a set throws that cannot compare it
        return false;
    }

    @Override
    Collection<E> placed() {
        return tree;
    }

    @Override
    void place(E element) {
        if (!tree.add(element) && tree.ceiling(element) != element) {
            throw equal(attribute(), element);
        }
    }

    /** Returns the exception for two elements that compare as equal, of which {@code element} is one. */
    static JalchemyException equal(String attribute, Object element) {
        return new JalchemyException(
                "EQUAL_ELEMENTS",
                attribute + " is sorted and has another element that compares as equal to "
                        + InstanceState.require(element)
                        + ", so that a set can have only one of them. Have the comparator, or compareTo, end with the primary"
                        + " key, or make the field a Set or a List.");
    }

    @Override
    boolean unplace(Object element) {
        Iterator<E> each = tree.iterator(); // whatever it is compared by now
        while (each.hasNext()) {
            if (each.next() == element) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    void unplaceAll() {
        tree.clear();
    }
}
