package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps both sides of a relationship in step, at the moment of change. Each change does what it does to the other sides once
 * and quietly: nothing that follows from a change is itself a change that something follows from.
 */
final class BackReferences {

    private BackReferences() {}

    /**
     * Handles the assignment of an attribute that is {@linkplain EntityLayout#isAttended attended}, and returns the value that its field is
     * to hold.
     */
    static @Nullable Object write(InstanceState state, Object owner, int number, @Nullable Object value) {
        if (state.layout().isRelationship(number)) {
            return state.layout().isCollection(number)
                    ? replace(state, owner, number, value)
                    : set(state, owner, number, value);
        }
        Object given = AttributeEventDispatcher.set(state, owner, number, value);
        state.change(owner, number);
        return given;
    }

    /**
     * Makes the values that the constructor of {@code owner} has written into its relationships count: the other sides get it, and
     * collections become the library's own.
     */
    static void adopt(InstanceState state, LiveObject owner) {
        EntityLayout layout = state.layout();
        for (int word = 0; word < state.words(); word++) {
            for (long bits = layout.relationshipBits()[word]; bits != 0; bits &= bits - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(bits);
                Object value = owner.jalchemy$get(number);
                if (layout.isCollection(number)) {
                    LiveCollections.Loaded collection =
                            layout.collection(number).empty(owner, number);
                    owner.jalchemy$set(number, collection);
                    state.loaded(number);
                    if (value != null) {
                        refuseForeign(state, owner, number, value);
                        List<Object> elements = layout.collection(number).assigned(state, number, value);
                        for (Object each : elements) {
                            DeletedObjects.refuse(state, number, each);
                            SingleParents.check(state, owner, number, each);
                        }
                        collection.replaceAll(elements);
                    }
                } else if (value != null) {
                    DeletedObjects.refuse(state, number, value);
                    SingleParents.check(state, owner, number, value);
                    owner.jalchemy$set(number, null);
                    link(state, owner, number, null, value);
                }
            }
        }
    }

    /**
     * Handles the assignment of a reference: checks it, calls listeners, sets the field and keeps the other side in step. Returns the value
     * of the field.
     *
     * @throws JalchemyException if either object is deleted, or {@code value} may have only one parent and has another one; nothing is
     *     changed
     */
    static @Nullable Object set(InstanceState state, Object owner, int number, @Nullable Object value) {
        Object old = current(state, owner, number);
        if (value != null && value != old && loadIfDeleted(state, owner, number, value)) {
            old = state.value(owner, number);
        }
        if (value != null
                && (value != old
                        || state.isGone()
                        || InstanceState.require(value).isGone()
                        || holdsAnother(state, owner, number, value))) {
            DeletedObjects.refuse(state, number, value);
            OtherSessions.refuse(state, number, value);
            SingleParents.check(state, owner, number, value);
        }
        if (!AttributeEventDispatcher.hasListeners(state, number, value != null ? value : old)) {
            return link(state, owner, number, old, value);
        }
        Object given = AttributeEventDispatcher.reference(state, owner, number, value);
        return link(state, owner, number, current(state, owner, number), given);
    }

    /**
     * Loads reference {@code number} if it is unloaded and assigned although either of the objects is to be deleted: if its row says the
     * same, nothing changes and nothing is refused. Returns whether it was loaded.
     */
    private static boolean loadIfDeleted(InstanceState state, Object owner, int number, Object value) {
        AttributeLoader loader = state.loader();
        if (loader != null
                && !state.isReadable(number)
                && state.lifecycle() == Lifecycle.PERSISTENT
                && (state.isDeleted() || InstanceState.require(value).isDeleted())) {
            loader.loadPrevious(state, owner, number);
            return true;
        }
        return false;
    }

    /**
     * Returns whether {@code value} is known not to hold {@code owner} in the other side of attribute {@code number}, whatever the row of
     * {@code owner} says, because the program has assigned something else there.
     */
    private static boolean holdsAnother(InstanceState state, Object owner, int number, Object value) {
        String reverse = state.layout().reverse(number);
        InstanceState other = InstanceState.require(value);
        int back = reverse == null ? -1 : other.layout().index(reverse);
        if (back < 0 || other.layout().isViewOnly(back) || !other.isReadable(back)) {
            return false;
        }
        Object held = other.value(value, back);
        return held instanceof LiveCollections.Loaded collection ? !collection.holds(owner) : held != owner;
    }

    /**
     * Changes reference {@code number} from {@code old}, null if that is unknown, to {@code value}, and keeps the other side in step.
     * Returns {@code value}.
     */
    static @Nullable Object link(
            InstanceState state, Object owner, int number, @Nullable Object old, @Nullable Object value) {
        if (old == value && state.isReadable(number)) {
            state.change(owner, number);
            return value;
        }
        String reverse = state.layout().reverse(number);
        Object lastKnown = reverse == null || old != null ? null : lastKnown(state, owner, number);
        remember(state, owner, number, old);
        ((LiveObject) owner).jalchemy$set(number, value); // before the other side is told, which looks at it
        if (reverse != null && lastKnown != null && lastKnown != value) {
            removeIfLoaded(lastKnown, reverse, owner);
        }
        if (old != null) {
            if (reverse != null) {
                removeSilently(old, reverse, owner);
            }
            parentLeft(state, owner, number, old);
        }
        if (value != null) {
            if (reverse != null) {
                join(value, reverse, owner, state.layout().name(number));
            }
            parentJoined(state, number, value);
            announce(state, number, value);
        }
        return value;
    }

    /**
     * Removes {@code owner} from the other side of {@code partner}, which attribute {@code number} held in the row when the program
     * assigned something else.
     */
    static void partnerLeft(InstanceState state, Object owner, int number, Object partner) {
        String reverse = state.layout().reverse(number);
        if (reverse != null) {
            removeSilently(partner, reverse, owner);
            InstanceState other = InstanceState.require(partner);
            int back = other.layout().index(reverse);
            if (back >= 0 && !other.layout().isViewOnly(back)) {
                parentLeft(other, partner, back, owner); // also if a load has found before that it is not held any more
            }
        }
        parentLeft(state, owner, number, partner);
    }

    /**
     * Restores the object as the parent of its orphans before its changes are dropped: of what was removed from relationships that cascade
     * DELETE_ORPHAN and have no other side, which would say itself where it belongs.
     */
    static void keepChildren(InstanceState state) {
        EntityLayout layout = state.layout();
        for (int number = 0; number < layout.size(); number++) {
            if (!layout.isRelationship(number) || !layout.deletesOrphans(number) || layout.reverse(number) != null) {
                continue;
            }
            RelationshipModel relationship = layout.relationship(number);
            CollectionDelta change = state.change(number);
            if (change != null) {
                change.removed().forEach(child -> InstanceState.require(child).hasParentAgain(relationship));
            } else if (state.isChanged(number) && state.old(number) instanceof LiveObject child) {
                InstanceState.require(child).hasParentAgain(relationship);
            }
        }
    }

    private static void announce(InstanceState state, int number, Object value) {
        AttributeLoader loader = state.loader();
        if (loader != null) {
            loader.related(state, number, value);
        }
    }

    /**
     * Notes that {@code child} has joined relationship {@code number} of the object of {@code state}, if that is a parent which it cannot
     * be without.
     */
    private static void parentJoined(InstanceState state, int number, Object child) {
        if (!state.layout().deletesOrphans(number)) {
            return;
        }
        InstanceState childState = InstanceState.require(child);
        RelationshipModel relationship = state.layout().relationship(number);
        if (parentNumber(state, number, childState) >= 0) {
            childState.hasParentAgain(relationship); // which of several parents it has, its reference says
        } else {
            childState.joinedParent(child, relationship, state);
        }
    }

    /**
     * Notes that {@code child} has left relationship {@code number} of {@code owner}, if that is a parent which it cannot be without and it
     * has no other one there. A pending child leaves its session.
     */
    static void parentLeft(InstanceState state, Object owner, int number, Object child) {
        if (!state.layout().deletesOrphans(number)) {
            return;
        }
        InstanceState childState = InstanceState.require(child);
        int reference = parentNumber(state, number, childState);
        Object parent = reference >= 0 && childState.isReadable(reference) ? childState.value(child, reference) : null;
        if (parent != null && parent != owner) {
            return;
        }
        childState.leftParent(child, state.layout().relationship(number), state);
        AttributeLoader loader = childState.loader();
        if (loader != null && childState.lifecycle() == Lifecycle.PENDING) {
            loader.orphaned(childState);
        }
    }

    /**
     * Returns the number of the reference by which {@code child}, which relationship {@code number} holds, refers back to the holder; -1
     * for none.
     */
    private static int parentNumber(InstanceState state, int number, InstanceState child) {
        String reverse = state.layout().reverse(number);
        int reference = reverse == null ? -1 : child.layout().index(reverse);
        return reference < 0 || child.layout().isCollection(reference) ? -1 : reference;
    }

    /**
     * Marks reference {@code number} as changed; {@code old} is its old value if it is not loaded and that is known in another way,
     * otherwise null.
     */
    private static void remember(InstanceState state, Object owner, int number, @Nullable Object old) {
        boolean first = !state.isChanged(number);
        boolean readable = state.isReadable(number);
        state.change(owner, number);
        if (first && !readable && old != null) {
            state.work(owner).old(number, old);
        } else if (first && !readable) {
            replacedUnread(state, number);
        }
    }

    private static void replacedUnread(InstanceState state, int number) {
        AttributeLoader loader = state.loader();
        if (loader != null) {
            loader.membership().added().replacedUnread(state, number);
        }
    }

    /** Returns the entity that a reference holds, if that is known without a statement; otherwise null. */
    static @Nullable Object current(InstanceState state, Object owner, int number) {
        if (state.isReadable(number)) {
            return state.value(owner, number);
        }
        AttributeLoader loader = state.loader();
        return loader == null ? null : loader.known(state, owner, number);
    }

    /**
     * Adds or assigns {@code element} to attribute {@code name} of {@code target} without listeners; {@code forward} is the name of the
     * other side.
     */
    private static void join(Object target, String name, Object element, String forward) {
        InstanceState state = InstanceState.require(target);
        int number = state.layout().index(name);
        if (number < 0 || state.layout().isViewOnly(number)) {
            return;
        }
        if (state.layout().isCollection(number)) {
            quietAdd(state, target, number, element);
        } else {
            Object previous = current(state, target, number);
            Object lastKnown = previous != null ? null : lastKnown(state, target, number);
            quietSet(state, target, number, element, previous);
            if (lastKnown != null && lastKnown != element) {
                removeIfLoaded(lastKnown, forward, target);
            }
            if (previous != null && previous != element) {
                removeSilently(previous, forward, target);
                parentLeft(state, target, number, previous);
            }
        }
        parentJoined(state, number, element);
    }

    /**
     * Returns the entity that an unloaded reference held as far as the session knows, although its row may refer to another one by now;
     * null if it is not known.
     */
    private static @Nullable Object lastKnown(InstanceState state, Object owner, int number) {
        AttributeLoader loader = state.isReadable(number) ? null : state.loader();
        return loader == null ? null : loader.lastKnown(state, owner, number);
    }

    /**
     * Removes {@code element} from attribute {@code name} of {@code target} like {@link #removeSilently}, if the session has it there; the row may
     * say otherwise by now. A reference that has expired or was loaded ahead and has {@code element} is unloaded: a detached object would
     * still show it.
     */
    static void removeIfLoaded(Object target, String name, Object element) {
        InstanceState state = InstanceState.require(target);
        int number = state.layout().index(name);
        Object value = number < 0 ? null : state.value(target, number);
        boolean held = value instanceof LiveCollections.Loaded collection && collection.holds(element);
        if (held || (value == element && state.isReadable(number))) {
            removeSilently(target, name, element);
        } else if (value == element) {
            state.forgetPrefetched();
            state.unload(target, number);
        }
    }

    /**
     * Removes {@code element} from attribute {@code name} of {@code target} without listeners; an unloaded attribute counts as having had
     * it.
     */
    private static void removeSilently(Object target, String name, Object element) {
        InstanceState state = InstanceState.require(target);
        int number = state.layout().index(name);
        if (number < 0 || state.layout().isViewOnly(number)) {
            return;
        }
        if (state.layout().isCollection(number)) {
            quietRemove(state, target, number, element);
        } else if (!state.isReadable(number) || state.value(target, number) == element) {
            quietSet(state, target, number, null, element);
        } else {
            return;
        }
        parentLeft(state, target, number, element);
    }

    private static void quietSet(
            InstanceState state, Object owner, int number, @Nullable Object value, @Nullable Object old) {
        if (state.isReadable(number) && state.value(owner, number) == value) {
            return;
        }
        remember(state, owner, number, old);
        ((LiveObject) owner).jalchemy$set(number, value);
    }

    private static void quietAdd(InstanceState state, Object owner, int number, Object element) {
        if (state.value(owner, number) instanceof LiveCollections.Loaded collection) {
            if (!collection.holds(element)) {
                collection.quietAdd(element); // also if it has expired: a detached object keeps it
            } else if (state.isReadable(number)) {
                return;
            }
        } else if (FieldsWrittenByReflection.put(state, owner, number, element)) {
            return;
        }
        CollectionDelta queued = state.work(owner).collectionToChange(number);
        if (state.isReadable(number) || !queued.has(element, true)) {
            queued.add(element);
            if (!state.isReadable(number) && hasNoRow(element) && !queued.has(element, true)) {
                queued.add(element); // that it left before does not mean that a row had said it was there
            }
        }
    }

    private static boolean hasNoRow(Object element) {
        Lifecycle lifecycle = InstanceState.require(element).lifecycle();
        return lifecycle == Lifecycle.TRANSIENT || lifecycle == Lifecycle.PENDING;
    }

    private static void quietRemove(InstanceState state, Object owner, int number, Object element) {
        if (state.value(owner, number) instanceof LiveCollections.Loaded collection) {
            if (!collection.quietRemove(element) && state.isReadable(number)) {
                return;
            }
        } else if (FieldsWrittenByReflection.take(state, owner, number, element)) {
            return;
        }
        CollectionDelta queued = state.work(owner).collectionToChange(number);
        if (state.isReadable(number) || !queued.has(element, false)) {
            queued.remove(element);
        }
    }

    /**
     * Checks {@code element}, which the program adds to a collection that does not have it, calls listeners, and returns the element to
     * add.
     */
    @SuppressWarnings("unchecked") // listeners are typed by the attribute
    static <E> E beforeAdd(Object owner, int number, E element) {
        InstanceState state = InstanceState.require(owner);
        DeletedObjects.refuse(state, number, element);
        OtherSessions.refuse(state, number, element);
        SingleParents.check(state, owner, number, element);
        return AttributeEventDispatcher.hasListeners(state, number, element)
                ? (E) AttributeEventDispatcher.append(state, owner, number, element)
                : element;
    }

    /**
     * Checks {@code element}, which the program adds to a collection that has it already: the collection does not change, but the element
     * may be deleted, or not be in the session yet. Returns {@code element}.
     */
    static <E> E again(Object owner, int number, E element) {
        InstanceState state = InstanceState.require(owner);
        DeletedObjects.refuse(state, number, element);
        announce(state, number, element);
        return element;
    }

    /** Returns whether listeners may have to be called before the program removes {@code element} from a collection. */
    static boolean isHeard(Object owner, int number, Object element) {
        return AttributeEventDispatcher.hasListeners(InstanceState.require(owner), number, element);
    }

    /** Calls listeners before the program removes {@code element} from a collection. */
    static void leaving(Object owner, int number, Object element) {
        AttributeEventDispatcher.remove(InstanceState.require(owner), owner, number, element);
    }

    /** Records that the program has added {@code element} to a collection, and keeps the other side in step. */
    static void added(InstanceState state, Object owner, int number, Object element) {
        if (state.layout().isViewOnly(number)) {
            return;
        }
        state.work(owner).collectionToChange(number).add(element);
        String reverse = state.layout().reverse(number);
        if (reverse != null) {
            join(element, reverse, owner, state.layout().name(number));
        }
        parentJoined(state, number, element);
        announce(state, number, element);
    }

    /** Records that the program has removed {@code element} from a collection, and keeps the other side in step. */
    static void removed(InstanceState state, Object owner, int number, Object element) {
        if (state.layout().isViewOnly(number)) {
            return;
        }
        state.work(owner).collectionToChange(number).remove(element);
        String reverse = state.layout().reverse(number);
        if (reverse != null) {
            removeSilently(element, reverse, owner);
        }
        parentLeft(state, owner, number, element);
    }

    /**
     * Handles the assignment of a whole collection: elements that {@code value} lacks are removed from the one that is there, new ones are
     * added. Returns that collection, which stays in the field.
     */
    static Object replace(InstanceState state, Object owner, int number, @Nullable Object value) {
        if (value != null && value == state.value(owner, number) && !state.isStale(number)) {
            return value; // also one that only looks empty
        }
        state.ensureLoaded(owner, number);
        LiveCollections.Loaded current = (LiveCollections.Loaded)
                java.util.Objects.requireNonNull(state.value(owner, number), "a readable collection is there");
        if (value == current) {
            return current;
        }
        refuseForeign(state, owner, number, value);
        List<Object> wanted = state.layout().collection(number).assigned(state, number, value);
        for (Object each : wanted) {
            if (!current.holds(each)) {
                DeletedObjects.refuse(state, number, each);
                OtherSessions.refuse(state, number, each);
                SingleParents.check(state, owner, number, each);
            }
        }
        if (current instanceof QueriedCollection<?> queried && !state.isReadable(number)) {
            queried.assign(wanted);
            return current;
        }
        current.replaceAll(AttributeEventDispatcher.replace(state, owner, number, current.elements(), wanted));
        for (Object each : current.elements()) {
            announce(state, number, each); // also what only the other side had put there
        }
        return current;
    }

    static void refuseForeign(InstanceState state, Object owner, int number, @Nullable Object value) {
        if (value instanceof LiveCollections.Loaded other && other.owner() != owner) {
            throw new JalchemyException(
                    "FOREIGN_COLLECTION",
                    state.layout().model().name() + "." + state.layout().name(number)
                            + " is assigned the collection of another object, which would then belong to two. Assign a copy:"
                            + " new ArrayList<>(other).");
        }
    }

    /** Returns {@code value}, or if it is a collection or map its first element, null if it has none. */
    static @Nullable Object first(Object value) {
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            Collection<?> elements = LiveCollections.elements(value);
            return elements.isEmpty() ? null : elements.iterator().next();
        }
        return value;
    }
}
