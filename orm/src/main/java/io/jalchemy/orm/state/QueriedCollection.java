package io.jalchemy.orm.state;

import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A collection of entities that never holds what the row of its owner has: what is added and removed is queued, and written by the next
 * flush. Of a new owner it has what the program has put in.
 *
 * <p>Its attribute is readable, to the library, exactly while the owner is new; and within a flush, which may load what it has to know. The
 * program may keep the object as long as it likes: it works on what the attribute of its owner is at the time.
 */
abstract class QueriedCollection<E> extends AbstractCollection<E>
        implements LiveCollections.Loaded, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    final transient Object owner;
    final transient int number;
    private final transient RelationshipModel relationship;

    /**
     * What a new owner has, or what a flush has loaded. As long as the row of the owner may be taken back it is kept, so that the owner has
     * it when it is new again.
     */
    private final transient ArrayList<Object> elements;

    private final transient IdentityHashMap<Object, Boolean> present;

    /** Makes a collection that has {@code elements}, if its owner is new. */
    QueriedCollection(Object owner, int number, RelationshipModel relationship, List<Object> elements) {
        this.owner = owner;
        this.number = number;
        this.relationship = relationship;
        this.elements = new ArrayList<>(elements.size());
        this.present = new IdentityHashMap<>(4);
        elements.forEach(this::keep);
    }

    /**
     * Returns the plain list that is serialised in place of the collection, with the elements of a new owner. It is not private: Java would
     * not find it for the subclasses.
     */
    final Object writeReplace() {
        return state().isReadable(number) ? new ArrayList<>(elements) : new ArrayList<>();
    }

    final InstanceState state() {
        return InstanceState.require(owner);
    }

    /** Returns the collection that the attribute has now: after a rollback or in a flush it may be another one. */
    @SuppressWarnings("unchecked") // of the same attribute
    final QueriedCollection<E> current() {
        return state().value(owner, number) instanceof QueriedCollection<?> now ? (QueriedCollection<E>) now : this;
    }

    /** Returns the name of the attribute, as {@code User.posts}. */
    final String attribute() {
        return state().layout().model().name() + "." + relationship.name();
    }

    /** Returns a call of {@code withParent} that queries the collection, as a program would write it. */
    final String withParent() {
        return "withParent(…, " + LiveCollections.path(state().layout(), number) + ")";
    }

    /** Returns whether {@code element} is an entity that may be in the collection. */
    final boolean isElement(@Nullable Object element) {
        return relationship.targetType().isInstance(element);
    }

    // ---- changes of the program

    @Override
    public final boolean add(E element) {
        QueriedCollection<E> current = current();
        InstanceState state = state();
        if (current.isKnown(state, LiveCollections.required(element)) || current.isThere(state, element)) {
            BackReferences.again(owner, number, element);
            return false;
        }
        refuseViewOnly(state);
        return current.put(state, BackReferences.beforeAdd(owner, number, element));
    }

    private boolean put(InstanceState state, E element) {
        if (isKnown(state, element)) {
            return false;
        }
        quietAdd(element);
        state.collectionSet(number);
        BackReferences.added(state, owner, number, element);
        return true;
    }

    /** Returns whether {@code element} is known to be there without asking the database. */
    private boolean isKnown(InstanceState state, Object element) {
        CollectionDelta change = state.change(number);
        return holds(element) || (change != null && change.has(element, true));
    }

    @Override
    public final boolean remove(@Nullable Object element) {
        QueriedCollection<E> current = current();
        InstanceState state = state();
        Object known = isElement(element) ? current.removable(state, Objects.requireNonNull(element)) : null;
        if (known == null) {
            return false;
        }
        refuseViewOnly(state);
        if (BackReferences.isHeard(owner, number, known)) {
            BackReferences.leaving(owner, number, known);
        }
        current.take(state, known);
        return true;
    }

    private void take(InstanceState state, Object element) {
        quietRemove(element);
        state.collectionSet(number);
        BackReferences.removed(state, owner, number, element);
    }

    /** Returns the object that is to go if {@code element} is removed; null if it is known not to be there. */
    private @Nullable Object removable(InstanceState state, Object element) {
        if (isKnown(state, element)) {
            return element;
        }
        if (state.isReadable(number)) {
            for (Object each : elements) {
                if (Identity.same(each, element)) {
                    return each;
                }
            }
            return null;
        }
        InstanceState removed = InstanceState.require(element);
        Lifecycle lifecycle = removed.lifecycle();
        boolean hasRow = lifecycle == Lifecycle.PERSISTENT || lifecycle == Lifecycle.DETACHED;
        CollectionDelta change = state.change(number);
        boolean gone = change != null && change.has(element, false);
        return hasRow && !gone && !Boolean.FALSE.equals(otherSide(element)) ? element : null;
    }

    /** Returns whether {@code element} is in the collection of an owner that has a row, as its own side says, and was not removed. */
    private boolean isThere(InstanceState state, Object element) {
        CollectionDelta change = state.change(number);
        boolean gone = change != null && change.has(element, false);
        return !state.isReadable(number) && !gone && Boolean.TRUE.equals(otherSide(element));
    }

    /** Returns whether the other side of the relationship has the owner; null if that is not known without asking the database. */
    private @Nullable Boolean otherSide(Object element) {
        String reverse = relationship.backPopulates();
        InstanceState state = InstanceState.require(element);
        int back = reverse == null ? -1 : state.layout().index(reverse);
        if (back < 0) {
            return byKey(element);
        }
        boolean readable = state.isReadable(back);
        if (state.layout().isCollection(back)) {
            Object owners = readable ? state.value(element, back) : null;
            return owners instanceof LiveCollections.Loaded loaded ? (Boolean) loaded.holds(owner) : null;
        }
        Object held = BackReferences.current(state, element, back);
        boolean known = readable || held != null;
        return known ? (Boolean) (held == owner) : byKey(element);
    }

    private @Nullable Boolean byKey(Object element) {
        InstanceState state = state();
        AttributeLoader session = state.loader();
        return session == null ? null : session.collectionQueries().isKnownToHold(state, owner, number, element);
    }

    private void refuseViewOnly(InstanceState state) {
        if (relationship.options().viewOnly() && !state.isReadable(number)) {
            throw new JalchemyException(
                    "VIEW_ONLY",
                    attribute() + " of " + state
                            + " is only read (viewOnly = true): what is added to it or removed from it"
                            + " would be lost. Change the relationship that is written.");
        }
    }

    /**
     * Makes {@code wanted} what it has, of an owner with a row. Nothing is changed if that is refused.
     *
     * @throws JalchemyException if what it has may not be read
     */
    abstract void assign(List<Object> wanted);

    /** Does not read the collection: that may take a query. */
    @Override
    public final String toString() {
        return state() + "." + relationship.name() + " (Lazy." + relationship.lazy() + ")";
    }

    // ---- what the library knows of it

    /** Returns the elements of a new owner. */
    @SuppressWarnings("unchecked") // the library puts in what has the attribute's type
    final List<E> held() {
        return (List<E>) Collections.unmodifiableList(elements);
    }

    /** Returns whether elements are kept: the owner is new, or may be new again, or this is about to be what its attribute has. */
    private boolean keeps() {
        InstanceState state = state();
        return state.isReadable(number) || state.isInsertedHere() || state.value(owner, number) != this;
    }

    private void keep(Object element) {
        if (present.put(element, true) == null) {
            elements.add(element);
        }
    }

    @Override
    public final Object owner() {
        return owner;
    }

    @Override
    public final boolean hasNone() {
        return elements.isEmpty();
    }

    @Override
    public final boolean holds(Object element) {
        return present.containsKey(element);
    }

    @Override
    public final void quietAdd(Object element) {
        if (keeps()) {
            keep(element);
        }
    }

    @Override
    public final boolean quietRemove(Object element) {
        return present.remove(element) != null && elements.removeIf(each -> each == element);
    }

    @Override
    @SuppressWarnings("unchecked") // what is assigned has the attribute's type
    public final void replaceAll(List<Object> wanted) {
        InstanceState state = state();
        IdentityHashMap<Object, Boolean> after = new IdentityHashMap<>();
        wanted.forEach(each -> after.put(each, true));
        for (Object each : List.copyOf(elements)) {
            if (!after.containsKey(each)) {
                take(state, each);
            }
        }
        wanted.forEach(each -> put(state, (E) each));
    }

    @Override
    public final List<Object> elements() {
        return Collections.unmodifiableList(elements);
    }

    private void forget() {
        elements.clear();
        present.clear();
    }

    /** Forgets what collections of an object keep in case its row is taken back, if that cannot happen any more. */
    static void forgetAll(LoadedAttributes state) {
        if (state.isInsertedHere()) {
            return;
        }
        Object owner = state.object();
        for (int number = 0; owner != null && number < state.layout().size(); number++) {
            if (state.layout().isQueried(number)
                    && !state.isReadable(number)
                    && state.value(owner, number) instanceof QueriedCollection<?> collection) {
                collection.forget();
            }
        }
    }

    /** Bars the collections of an object that is not new from being taken for loaded. */
    static void bar(LoadedAttributes state) {
        Lifecycle lifecycle = state.lifecycle();
        if (lifecycle == Lifecycle.TRANSIENT || lifecycle == Lifecycle.PENDING) {
            return;
        }
        for (int number = 0; number < state.layout().size(); number++) {
            if (state.layout().isQueried(number) && state.isReadable(number)) {
                state.bar(number);
            }
        }
        forgetAll(state);
    }

    /** Removes each of {@code elements}, whether it is there or not; returns whether any was removed. */
    @Override
    public final boolean removeAll(Collection<?> elements) {
        boolean any = false;
        for (Object each : new ArrayList<>(elements)) { // which may be this very collection
            any |= remove(each);
        }
        return any;
    }
}
