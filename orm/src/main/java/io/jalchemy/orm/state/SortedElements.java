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
            sortAgain(element);
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

    /**
     * Moves {@code element}, which has a place, to the one that it has by now, if what it is sorted by was changed. If another has that place,
     * it stays where it is.
     */
    private void sortAgain(E element) {
        boolean ordered = true;
        E before = null;
        for (E each : tree) {
            if (each == element || before == element) {
                ordered &= before == null || compare(before, each) < 0;
            }
            before = each;
        }
        if (ordered || !isFree(element)) {
            return;
        }
        unplace(element);
        tree.add(element);
        moved();
    }

    /** Returns whether no other element compares as equal to {@code element}, wherever it is. */
    private boolean isFree(E element) {
        for (E each : tree) {
            if (each != element && compare(each, element) == 0) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // without a comparator elements have a natural order
    private int compare(E one, E other) {
        Comparator<? super E> order = tree.comparator();
        return order == null ? ((Comparable<? super E>) one).compareTo(other) : order.compare(one, other);
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
