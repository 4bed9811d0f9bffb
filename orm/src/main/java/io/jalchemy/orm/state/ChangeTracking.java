package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an object since it was clean: which attributes were assigned, their old values, and what was added to collections and
 * removed from them. As long as anything is remembered the object stays reachable, through {@link ObjectChanges}.
 */
abstract class ChangeTracking extends AttributeFlags {

    /** The changes that are remembered; null while the object is clean. */
    @Nullable
    ObjectChanges work;

    /** Tracks the changes of {@code object}, which is clean. */
    ChangeTracking(EntityLayout layout, Object object) {
        super(layout, object);
    }

    /** Returns the session that the object is in; null for none. */
    public abstract @Nullable AttributeLoader loader();

    /** Returns whether the object has a row in its session. */
    abstract boolean hasRow();

    /** Notifies {@code session} that the object is about to change for the first time since it was clean. */
    abstract void touched(AttributeLoader session, Object owner);

    // ---- what changed

    /** Returns whether anything is remembered: the object is new, changed or deleted. */
    public boolean isPinned() {
        return work != null;
    }

    /** Keeps the object reachable until it is clean, although nothing of it may be changed. */
    public void pin(Object owner) {
        work(owner);
    }

    /** Keeps the object reachable until it is clean, and has {@link #isSet} say whether column {@code number} is assigned from now on. */
    public void awaitAssignment(Object owner, int number) {
        work(owner).unset(number);
        writeBarrier(number / 64, writeBarrier(number / 64) | 1L << number);
    }

    /** Returns the object while it is pinned; otherwise as long as the program holds it. */
    public @Nullable Object object() {
        ObjectChanges current = work;
        return current != null ? current.object : get();
    }

    /** Returns whether attribute {@code number} was assigned since the object was clean. */
    public boolean isChanged(int number) {
        return work != null && work.isChanged(number);
    }

    /**
     * Returns whether attribute {@code number} was ever assigned by the program since it was made or clean. A collection of a
     * new object counts as assigned if that, or a change through its methods, happened after the constructor.
     */
    public boolean isSet(int number) {
        return work != null && work.isSet(number);
    }

    /** Remembers that the program assigned or changed collection {@code number} of an object that is new; see {@link #isSet}. */
    final void collectionSet(int number) {
        ObjectChanges current = work;
        if (current != null && !hasRow()) {
            current.set(number);
        }
    }

    /**
     * Returns whether the object has changes and the old value of attribute {@code number} is known; that of one which was not changed
     * counts as known. See {@link #oldLoaded}.
     */
    public boolean isOldKnown(int number) {
        return work != null && work.old(number) != ObjectChanges.UNKNOWN;
    }

    /**
     * Sets the old value of attribute {@code number}, which was changed without having been loaded, after it was loaded.
     *
     * @throws IllegalStateException if the attribute was not changed, or its old value is known
     */
    public void oldLoaded(int number, @Nullable Object before) {
        ObjectChanges current = java.util.Objects.requireNonNull(work, "a changed object is remembered");
        if (!current.isChanged(number) || current.old(number) != ObjectChanges.UNKNOWN) {
            throw new IllegalStateException(this + "." + layout.name(number) + " has an old value that is known");
        }
        current.old(number, before);
    }

    /**
     * Returns the old value of attribute {@code number}, which it had while the object was clean; null if it was null, is not known, or was
     * not changed.
     */
    public @Nullable Object old(int number) {
        Object old = work == null ? null : work.old(number);
        return old == ObjectChanges.UNKNOWN ? null : old;
    }

    /**
     * Returns whether the value of attribute {@code number}, which has expired, is kept when it is assigned, since a rollback or a flush
     * may need it.
     */
    abstract boolean remembersOld(int number);

    /** Returns whether the value is known that the row had in attribute {@code number} when it was last read or written. */
    public boolean isLastKnown(int number) {
        ObjectChanges current = work;
        if (current != null && current.isChanged(number)) {
            return current.isLastKnown(number);
        }
        return isReadable(number) || isStale(number);
    }

    /**
     * Returns the value that the row had in attribute {@code number} when it was last read or written; null if it was NULL or is not known.
     */
    public @Nullable Object lastKnown(Object owner, int number) {
        ObjectChanges current = work;
        if (current != null && current.isChanged(number)) {
            return current.lastKnown(number);
        }
        return isLastKnown(number) ? value(owner, number) : null;
    }

    /** Returns the changes of collection {@code number}; null if there are none. */
    public @Nullable CollectionDelta change(int number) {
        CollectionDelta change = work == null ? null : work.collection(number);
        return change == null || change.isEmpty() ? null : change;
    }

    /**
     * Returns whether anything was assigned or changed; it may have been set back since. Values that are watched are not
     * compared.
     */
    public boolean isModified() {
        if (work == null) {
            return false;
        }
        return work.isModified();
    }

    /** Returns those of {@code bits} whose attributes were not assigned since the object was clean. */
    public long[] unchanged(long[] bits) {
        long[] unchanged = bits.clone();
        for (int word = 0; work != null && word < unchanged.length; word++) {
            unchanged[word] &= ~work.changed(word);
        }
        return unchanged;
    }

    /**
     * Returns whether attribute {@code number} of {@code owner}, which has a row, is not what it was when it was clean. What was
     * assigned without being loaded counts as different. Values that are watched are not compared.
     */
    public boolean isDifferent(Object owner, int number) {
        ObjectChanges current = work;
        if (current == null || layout.isCollection(number) || !current.isChanged(number)) {
            return change(number) != null;
        }
        Object old = current.old(number);
        Object now = value(owner, number);
        ColumnModel column = layout.column(number);
        return old == ObjectChanges.UNKNOWN
                || (column == null ? old != now : !isSame(column.column().type(), old, now));
    }

    private static boolean isSame(SqlType<?> type, @Nullable Object one, @Nullable Object other) {
        return type.same(type.stored(Tracked.plain(one)), type.stored(Tracked.plain(other)));
    }

    /** Returns whether a reference was assigned, or something was done to a collection. */
    public boolean isRelationshipChanged() {
        return work != null && work.isAnyChanged(layout.relationshipBits());
    }

    /**
     * Returns whether anything is to be written apart from what happened to collections {@code one} and {@code other}; -1 for
     * none.
     */
    public boolean isModifiedBeside(int one, int other) {
        if (work == null) {
            return false;
        }
        return work.isModified(one, other);
    }

    /** Marks attribute {@code number} as changed although it was not assigned: it is written, whatever it was. */
    public void flagModified(Object owner, int number) {
        change(owner, number);
        work(owner).old(number, ObjectChanges.UNKNOWN);
    }

    // ---- parents that it cannot be without

    /** Remembers that the object was added to {@code parent} in {@code relationship}, which has the cascade DELETE_ORPHAN. */
    void joinedParent(Object owner, RelationshipModel relationship, InstanceState parent) {
        orphanTracker(owner).joined(relationship, parent);
    }

    /** Remembers that the object left {@code parent} in {@code relationship}, which has the cascade DELETE_ORPHAN. */
    void leftParent(Object owner, RelationshipModel relationship, InstanceState parent) {
        orphanTracker(owner).left(relationship, parent);
    }

    /** Forgets that the object left a parent in {@code relationship}: it has one again. */
    void hasParentAgain(RelationshipModel relationship) {
        if (work != null && work.orphanTracker != null) {
            work.orphanTracker.forget(relationship);
        }
    }

    private OrphanTracker orphanTracker(Object owner) {
        ObjectChanges current = work(owner);
        OrphanTracker tracker = current.orphanTracker;
        if (tracker == null) {
            tracker = new OrphanTracker();
            current.orphanTracker = tracker;
        }
        return tracker;
    }

    /** Returns the parent that the object was added to last in {@code relationship}; null if none is remembered, or it is gone. */
    @Nullable
    Object parent(RelationshipModel relationship) {
        OrphanTracker tracker = work == null ? null : work.orphanTracker;
        InstanceState parent = tracker == null ? null : tracker.parent(relationship);
        return parent == null ? null : parent.object();
    }

    /**
     * Returns whether the object is an orphan: it was removed from a parent that it cannot be without, and added to no other. A flush
     * deletes it.
     */
    public boolean isOrphan() {
        return work != null && work.isOrphan();
    }

    /** Returns a relationship that makes the object an orphan: it was removed from its parent there. Null for none. */
    public @Nullable RelationshipModel orphanOf() {
        OrphanTracker tracker = work == null ? null : work.orphanTracker;
        return tracker == null ? null : tracker.orphanOf();
    }

    /** Forgets all parents that the object was added to and removed from: the program wants it as it is. */
    public void forgetParents() {
        if (work != null) {
            work.orphanTracker = null;
        }
    }

    /** Returns whether the program itself added the object to its session since it was clean. */
    public boolean isAddedByProgram() {
        return work != null && work.addedByProgram;
    }

    /** Remembers that the program itself added the object to its session, if it is new or changed. */
    public void addedByProgram() {
        if (work != null) {
            work.addedByProgram = true;
        }
    }

    /** Sets attribute {@code number} to a value that the library has generated: a rollback removes it. */
    public void generated(Object owner, int number, @Nullable Object value) {
        ((LiveObject) owner).jalchemy$set(number, value);
        loaded(number);
        work(owner).generated(number);
    }

    /** Returns whether the library has generated the value of attribute {@code number} since the object was clean. */
    public boolean isGenerated(int number) {
        return work != null && work.isGenerated(number);
    }

    /** Marks attribute {@code number} as changed and keeps its old value, the first time; its field counts as loaded from now on. */
    void change(Object owner, int number) {
        ObjectChanges current = work(owner);
        if (!current.isChanged(number)) {
            if (isStale(number) && remembersOld(number)) {
                current.expired(number, value(owner, number));
            }
            current.changed(number, isReadable(number) ? before(owner, number) : ObjectChanges.UNKNOWN);
        }
        current.set(number);
        loaded(number);
        unwatch(number / 64, 1L << number);
    }

    private @Nullable Object before(Object owner, int number) {
        return layout.isMutable(number) && hasOrHadRow()
                ? MutableValues.before(this, owner, number)
                : value(owner, number);
    }

    /**
     * Marks attribute {@code number} as changed, whose value was changed in place, or is about to be; its old value is {@code before},
     * which may be {@link ObjectChanges#UNKNOWN}.
     */
    void changedInPlace(Object owner, int number, @Nullable Object before) {
        ObjectChanges current = work(owner);
        if (!current.isChanged(number)) {
            current.changed(number, before);
        }
        current.set(number);
        loaded(number);
        unwatch(number / 64, 1L << number);
    }

    /** Returns the changes of the object. If it was clean they begin now, and its session is notified. */
    ObjectChanges work(Object owner) {
        ObjectChanges current = work;
        if (current == null) {
            current = new ObjectChanges(owner, layout.size());
            work = current;
            AttributeLoader session = loader();
            if (session != null) {
                touched(session, owner);
            }
        }
        return current;
    }

    /** Queues the removal of {@code element} from collection {@code number}, unless it is queued already; the row does not say so yet. */
    public void queueRemoved(Object owner, int number, Object element) {
        CollectionDelta queued = work(owner).collectionToChange(number);
        if (!queued.has(element, false)) {
            queued.remove(element);
        }
    }

    /** Queues the removal of {@code element} from collection {@code number} again. */
    public void requeueRemoved(Object owner, int number, Object element) {
        work(owner).collectionToChange(number).remove(element);
    }

    /** Marks reference {@code number} as changed again, with the old value {@code before}. */
    public void remainChanged(Object owner, int number, @Nullable Object before) {
        ObjectChanges current = work(owner);
        current.changed(number, before);
        current.set(number);
    }

    /**
     * Returns the old value of attribute {@code number}, or {@link ObjectChanges#UNKNOWN}, to be passed to {@link #remainChanged} later.
     */
    public @Nullable Object oldToRemain(int number) {
        return work == null ? null : work.old(number);
    }

    /** Queues the addition of {@code element} to collection {@code number} again, which has it. */
    public void requeue(Object owner, int number, Object element) {
        work(owner).collectionToChange(number).add(element);
    }

    /** Returns the value of the field of attribute {@code number}, whether or not it is loaded. */
    public @Nullable Object value(Object owner, int number) {
        return ((LiveObject) owner).jalchemy$get(number);
    }
}
