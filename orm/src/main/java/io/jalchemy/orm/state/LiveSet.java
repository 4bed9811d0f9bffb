package io.jalchemy.orm.state;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of entities, by identity, in the order in which they were added, that keeps the other side in step. It holds its owner. */
final class LiveSet<E> extends AbstractSet<E> implements LiveCollections.Loaded, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Object owner;
    private final transient int number;
    private final transient ArrayList<E> elements = new ArrayList<>();
    private final transient IdentityHashMap<Object, Boolean> present = new IdentityHashMap<>(4);

    LiveSet(Object owner, int number, List<Object> elements) {
        this.owner = owner;
        this.number = number;
        elements.forEach(this::quietAdd);
    }

    /** Returns the form that is serialised in place of this set, and read as a plain one. */
    private Object writeReplace() {
        return new SerializedSet<>(elements);
    }

    private void check() {
        LiveCollections.check(this, owner, number);
    }

    @Override
    public Iterator<E> iterator() {
        return new RemovingIterator<>(elements.iterator()) {
            @Override
            void check() {
                LiveSet.this.check();
            }

            @Override
            void remove(Iterator<E> each, E element) {
                leaving(element);
                each.remove();
                present.remove(element);
                removed(element);
            }
        };
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean add(E element) {
        check();
        if (holds(LiveCollections.required(element))) {
            BackReferences.again(owner, number, element);
            return false;
        }
        return put(BackReferences.beforeAdd(owner, number, element));
    }

    private boolean put(E element) {
        if (holds(element)) {
            return false;
        }
        quietAdd(element);
        InstanceState state = InstanceState.require(owner);
        state.collectionSet(number);
        BackReferences.added(state, owner, number, element);
        return true;
    }

    /** Calls listeners before {@code element} is removed. */
    private void leaving(E element) {
        if (BackReferences.isHeard(owner, number, element)) {
            BackReferences.leaving(owner, number, element);
        }
    }

    private void take(Object element) {
        if (quietRemove(element)) {
            removed(element);
        }
    }

    private void removed(Object element) {
        InstanceState state = InstanceState.require(owner);
        state.collectionSet(number);
        BackReferences.removed(state, owner, number, element);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return element != null && (holds(element) || elements.stream().anyMatch(each -> Identity.same(each, element)));
    }

    @Override
    public boolean remove(@Nullable Object element) {
        for (E each : elements) {
            if (Identity.same(each, element)) {
                check();
                leaving(each);
                take(each);
                return true;
            }
        }
        return false;
    }

    @Override
    public Object owner() {
        return owner;
    }

    @Override
    public boolean holds(Object element) {
        return present.containsKey(element);
    }

    @Override
    @SuppressWarnings("unchecked") // the other side has the attribute's type
    public void quietAdd(Object element) {
        if (present.put(element, true) == null) {
            elements.add((E) element);
        }
    }

    @Override
    public boolean quietRemove(Object element) {
        return present.remove(element) != null && elements.removeIf(each -> each == element);
    }

    @Override
    @SuppressWarnings("unchecked") // what is assigned has the attribute's type
    public void replaceAll(List<Object> wanted) {
        IdentityHashMap<Object, Boolean> after = new IdentityHashMap<>();
        wanted.forEach(each -> after.put(each, true));
        check();
        List.copyOf(elements).stream().filter(each -> !after.containsKey(each)).forEach(this::take);
        wanted.forEach(each -> put((E) each));
    }

    @Override
    public List<Object> elements() {
        return Collections.unmodifiableList(elements);
    }
}
