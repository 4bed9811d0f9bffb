package io.jalchemy.orm.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a collection in which each has a place that depends on its attributes: by a key, or in an order.
 *
 * <p>Elements come when rows are loaded and from the other side of the relationship, while nothing can be refused and no code of
 * the program may run. So they wait, and get their places when the program uses the collection next. What cannot be placed then
 * is refused and goes on waiting: to a flush, to cascades and to the other side it belongs to the collection all the time.
 */
abstract class PlacedElements<E> {

    private final Object owner;
    private final int number;
    private final ArrayList<E> waiting;
    private LiveCollections.@Nullable Loaded collection;

    /** The elements, placed or waiting; null as long as they were not needed. */
    private @Nullable Set<Object> present;

    /** Makes the elements of a collection from {@code elements}, which are its own from now on; they wait for their places. */
    @SuppressWarnings({"unchecked", "NonApiType"}) // handed over by who made it, with elements of the attribute's type
    PlacedElements(Object owner, int number, ArrayList<Object> elements) {
        this.owner = owner;
        this.number = number;
        this.waiting = (ArrayList<E>) elements;
    }

    /** Sets the collection that has the elements. */
    final void in(LiveCollections.Loaded having) {
        collection = having;
    }

    // ---- what the collection does with them

    /** Returns the elements that have a place, in order; not to be changed. */
    abstract Collection<E> placed();

    /** Puts {@code element} into its place; throws if it cannot have one, and changes nothing then. */
    abstract void place(E element);

    /** Removes that very object from its place, without reading its attributes; returns false if it has no place. */
    abstract boolean unplace(Object element);

    /** Removes all elements from their places. */
    abstract void unplaceAll();

    // ---- what the program does

    /**
     * Puts waiting elements into their places: the program is about to use the collection.
     *
     * @throws JalchemyException if one cannot have a place; it goes on waiting, with those after it
     */
    final void settle() {
        if (waiting.isEmpty()) {
            return;
        }
        int done = 0;
        try {
            while (done < waiting.size()) {
                place(waiting.get(done));
                done++;
            }
        } finally {
            waiting.subList(0, done).clear();
        }
    }

    /** Makes {@code element}, which has no place now, wait for one. */
    final void await(E element) {
        waiting.add(element);
    }

    /** Throws if the collection is not what its owner holds any more, or has expired; see {@link LiveCollections#check}. */
    final void check() {
        LiveCollections.check(Objects.requireNonNull(collection), owner, number);
    }

    /** Checks {@code element}, which the program adds and the collection does not have, calls listeners, and returns the element to add. */
    final E beforeAdd(E element) {
        return BackReferences.beforeAdd(owner, number, element);
    }

    /** Checks {@code element}, which the program adds and the collection has already; see {@link BackReferences#again}. */
    final void again(E element) {
        BackReferences.again(owner, number, element);
    }

    /** Records that the program has added {@code element}, which has a place now, and keeps the other side in step. */
    final void added(E element) {
        if (present != null) {
            present.add(element);
        }
        InstanceState state = state();
        state.collectionSet(number);
        BackReferences.added(state, owner, number, element);
    }

    /**
     * Records that the program has moved an element to another place. The elements are the same, and nothing is written for that; but if
     * what the program has done is rolled back, the collection has to be loaded again.
     */
    final void moved() {
        InstanceState state = state();
        if (!state.layout().isViewOnly(number)) {
            state.work(owner).collectionToChange(number);
        }
    }

    /** Calls listeners before {@code element} is removed. */
    final void leaving(E element) {
        if (BackReferences.isHeard(owner, number, element)) {
            BackReferences.leaving(owner, number, element);
        }
    }

    /** Records that the program has removed {@code element} from its place, and keeps the other side in step. */
    final void removed(Object element) {
        if (present != null) {
            present.remove(element);
        }
        InstanceState state = state();
        state.collectionSet(number);
        BackReferences.removed(state, owner, number, element);
    }

    /**
     * Removes {@code element}, which the collection has, because the program asks for it: checks, calls listeners, and keeps the other side
     * in step.
     */
    final void remove(E element) {
        check();
        leaving(element);
        if (unplace(element)) {
            removed(element);
        }
    }

    final InstanceState state() {
        return InstanceState.require(owner);
    }

    final String attribute() {
        return CollectionFactory.attribute(state(), number);
    }

    // ---- what collections of all kinds do

    final Object owner() {
        return owner;
    }

    final boolean isEmpty() {
        return waiting.isEmpty() && placed().isEmpty();
    }

    final boolean holds(Object element) {
        Set<Object> known = present;
        if (known == null) {
            known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(placed());
            known.addAll(waiting);
            present = known;
        }
        return known.contains(element);
    }

    @SuppressWarnings("unchecked") // the other side has the attribute's type
    final void quietAdd(Object element) {
        if (!holds(element)) {
            waiting.add((E) element);
            if (present != null) {
                present.add(element);
            }
        }
    }

    final boolean quietRemove(Object element) {
        if (!holds(element)) {
            return false;
        }
        if (present != null) {
            present.remove(element);
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i) == element) {
                waiting.remove(i);
                return true;
            }
        }
        return unplace(element);
    }

    final void replaceAll(List<Object> wanted) {
        check();
        Set<Object> after = Collections.newSetFromMap(new IdentityHashMap<>());
        List<E> before = List.copyOf(elements());
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(before);
        unplaceAll();
        waiting.clear();
        present = null;
        for (Object each : wanted) {
            if (after.add(each)) {
                await(cast(each));
            }
        }
        for (E each : before) {
            if (!after.contains(each)) {
                removed(each);
            }
        }
        for (Object each : after(wanted, known)) {
            added(cast(each));
        }
    }

    private static List<Object> after(List<Object> wanted, Set<Object> known) {
        List<Object> come = new ArrayList<>();
        for (Object each : wanted) {
            if (known.add(each)) {
                come.add(each);
            }
        }
        return come;
    }

    @SuppressWarnings("unchecked") // what is assigned has the attribute's type
    private E cast(Object element) {
        return (E) element;
    }

    final List<E> elements() {
        if (placed().isEmpty()) {
            return Collections.unmodifiableList(waiting);
        }
        List<E> all = new ArrayList<>(placed().size() + waiting.size());
        all.addAll(placed());
        all.addAll(waiting);
        return Collections.unmodifiableList(all);
    }
}
