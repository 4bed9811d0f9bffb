package io.jalchemy.orm.state;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of entities that keeps the other side in step. It holds its owner, so that a change is not lost with it. Order alone
 * is not a change.
 */
final class LiveList<E> extends AbstractList<E> implements LiveCollections.Loaded, RandomAccess, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    /** From so many elements on it is looked up whether one is there. */
    private static final int INDEX_THRESHOLD = 200;

    private final transient Object owner;
    private final transient int number;
    private final transient ArrayList<E> elements;

    /** The number of times that a large list which is changed has each element; null as long as it was not needed. */
    private transient @Nullable IdentityHashMap<Object, Integer> counts;

    /** Makes a list of {@code elements}, which are its own from now on. */
    @SuppressWarnings({"unchecked", "NonApiType"}) // handed over by who made it, with elements of the attribute's type
    LiveList(Object owner, int number, ArrayList<Object> elements) {
        this.owner = owner;
        this.number = number;
        this.elements = (ArrayList<E>) elements;
    }

    /** Returns a plain list of the elements, which is serialised in place of this one. */
    private Object writeReplace() {
        return new ArrayList<>(elements);
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    private void check() {
        LiveCollections.check(this, owner, number);
    }

    private InstanceState state() {
        return InstanceState.require(owner);
    }

    private void added(E element) {
        state().collectionSet(number);
        BackReferences.added(state(), owner, number, element);
    }

    private void removed(E element) {
        state().collectionSet(number);
        if (!holds(element)) {
            BackReferences.removed(state(), owner, number, element);
        }
    }

    /** Returns whether the list has {@code element} once more, at another index than {@code index}. */
    private boolean isHeldBeside(int index, E element) {
        for (int i = 0; i < elements.size(); i++) {
            if (i != index && elements.get(i) == element) {
                return true;
            }
        }
        return false;
    }

    /**
     * Calls listeners before {@code element} is removed at {@code index}, unless the list has it once more. Returns its index after that;
     * -1 if a listener has removed it.
     */
    private int leaving(int index, E element) {
        if (BackReferences.isHeard(owner, number, element) && !isHeldBeside(index, element)) {
            BackReferences.leaving(owner, number, element);
            return place(index, element);
        }
        return index;
    }

    /** Returns the index of {@code element}, which was at {@code index} before listeners were called; -1 if it is not there any more. */
    private int place(int index, E element) {
        if (index < elements.size() && elements.get(index) == element) {
            return index;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void add(int index, E element) {
        check();
        Objects.checkIndex(index, elements.size() + 1);
        E given = holds(LiveCollections.required(element))
                ? BackReferences.again(owner, number, element)
                : BackReferences.beforeAdd(owner, number, element);
        boolean there = holds(given);
        elements.add(Math.min(index, elements.size()), given);
        countAdded(given);
        modCount++;
        if (!there) {
            added(given);
        }
    }

    @Override
    public E set(int index, E element) {
        check();
        E old = elements.get(index);
        if (old == LiveCollections.required(element)) {
            return old;
        }
        leaving(index, old);
        E given = holds(element) ? element : BackReferences.beforeAdd(owner, number, element);
        boolean there = holds(given);
        int place = place(index, old);
        if (place < 0) {
            throw new ConcurrentModificationException("A listener removed what the program is replacing.");
        }
        elements.set(place, given);
        countRemoved(old);
        countAdded(given);
        removed(old);
        if (!there) {
            added(given);
        }
        return old;
    }

    @Override
    public E remove(int index) {
        check();
        E old = elements.get(index);
        int place = leaving(index, old);
        if (place >= 0) {
            elements.remove(place);
            countRemoved(old);
            modCount++;
            removed(old);
        }
        return old;
    }

    @Override
    protected void removeRange(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            remove(i);
        }
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        check();
        elements.sort(order);
        modCount++;
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return element != null && indexOf(element) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object element) {
        for (int i = 0; i < elements.size(); i++) {
            if (Identity.same(elements.get(i), element)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object element) {
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (Identity.same(elements.get(i), element)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int index = indexOf(element);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    public Object owner() {
        return owner;
    }

    @Override
    public boolean holds(Object element) {
        if (elements.size() >= INDEX_THRESHOLD) {
            return counted().containsKey(element);
        }
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                return true;
            }
        }
        return false;
    }

    private Map<Object, Integer> counted() {
        IdentityHashMap<Object, Integer> known = counts;
        if (known == null) {
            known = new IdentityHashMap<>(elements.size());
            counts = known;
            elements.forEach(this::countAdded);
        }
        return known;
    }

    private void countAdded(Object element) {
        if (counts != null) {
            counts.merge(element, 1, Integer::sum);
        }
    }

    private void countRemoved(Object element) {
        if (counts != null) {
            counts.computeIfPresent(element, (each, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the other side has the attribute's type
    public void quietAdd(Object element) {
        elements.add((E) element);
        countAdded(element);
        modCount++;
    }

    @Override
    public boolean quietRemove(Object element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                elements.remove(i);
                countRemoved(element);
                modCount++;
                return true;
            }
        }
        return false;
    }

    @Override
    @SuppressWarnings("unchecked") // what is assigned has the attribute's type
    public void replaceAll(List<Object> wanted) {
        check();
        IdentityHashMap<Object, Boolean> before = new IdentityHashMap<>();
        elements.forEach(each -> before.put(each, true));
        IdentityHashMap<Object, Boolean> after = new IdentityHashMap<>();
        wanted.forEach(each -> after.put(each, true));
        List<E> gone =
                elements.stream().filter(each -> !after.containsKey(each)).toList();
        elements.clear();
        elements.addAll((Collection<E>) wanted);
        counts = null;
        modCount++;
        gone.forEach(this::removed);
        for (Object each : wanted) {
            if (before.put(each, true) == null) {
                added((E) each);
            }
        }
    }

    @Override
    public List<Object> elements() {
        return Collections.unmodifiableList(elements);
    }
}
