package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What was changed of an object since it was clean: which attributes were assigned, what they were before, what was added to
 * collections and removed from them. As long as anything is remembered the object stays reachable, through {@link ObjectChanges}.
 */
abstract class ChangeTracking extends AttributeFlags {

    /** What is remembered; null while the object is clean. */
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

    /** Tells {@code session} that the object is about to change for the first time since it was clean. */
    abstract void touched(AttributeLoader session, Object owner);

    // ---- what changed

    /** Returns whether anything is remembered: the object is new, changed or deleted. */
    public boolean isPinned() {
        return work != null;
    }

    /** Keeps the object reachable until it is clean. */
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
     * Returns whether it is known what attribute {@code number} was: what it is, if it was not changed; see {@link #oldLoaded}.
     */
    public boolean isOldKnown(int number) {
        return work != null && work.old(number) != ObjectChanges.UNKNOWN;
    }

    /**
     * Remembers what changed attribute {@code number} was, which was not known when it was assigned and has been loaded since.
     */
    public void oldLoaded(int number, @Nullable Object before) {
        ObjectChanges current = java.util.Objects.requireNonNull(work, "a changed object is remembered");
        if (!current.isChanged(number) || current.old(number) != ObjectChanges.UNKNOWN) {
            throw new IllegalStateException(this + "." + layout.name(number) + " has an old value that is known");
        }
        current.old(number, before);
    }

    /** Returns what attribute {@code number} was; null if it was null, or if that is not known. */
    public @Nullable Object old(int number) {
        Object old = work == null ? null : work.old(number);
        return old == ObjectChanges.UNKNOWN ? null : old;
    }

    /** Returns whether what attribute {@code number} has is remembered when it is assigned, although it has expired. */
    abstract boolean remembersOld(int number);

    /** Returns whether it is known what the row had in attribute {@code number} when it was last read or written. */
    public boolean isLastKnown(int number) {
        ObjectChanges current = work;
        if (current != null && current.isChanged(number)) {
            return current.isLastKnown(number);
        }
        return isReadable(number) || isStale(number);
    }

    /** Returns what the row had in attribute {@code number} when it was last read or written; null for NULL or unknown. */
    public @Nullable Object lastKnown(Object owner, int number) {
        ObjectChanges current = work;
        if (current != null && current.isChanged(number)) {
            return current.lastKnown(number);
        }
        return isLastKnown(number) ? value(owner, number) : null;
    }

    /** Returns what happened to collection {@code number}; null if nothing did. */
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

    /** Remembers that the object came to {@code parent} in {@code relationship}, which has the cascade DELETE_ORPHAN. */
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

    /** Returns the parent that the object came to last in {@code relationship}; null if none is remembered, or it is gone. */
    @Nullable
    Object parent(RelationshipModel relationship) {
        OrphanTracker tracker = work == null ? null : work.orphanTracker;
        InstanceState parent = tracker == null ? null : tracker.parent(relationship);
        return parent == null ? null : parent.object();
    }

    /** Returns whether the object left a parent that it cannot be without, and came to no other: a flush deletes it. */
    public boolean isOrphan() {
        return work != null && work.isOrphan();
    }

    /** Forgets all parents that the object came to and left: the program wants it as it is. */
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

    /** Notes that the library gave attribute {@code number} its value: a rollback takes it away again. */
    public void generated(Object owner, int number, @Nullable Object value) {
        ((LiveObject) owner).jalchemy$set(number, value);
        loaded(number);
        work(owner).generated(number);
    }

    /** Returns whether the library gave attribute {@code number} its value since the object was clean. */
    public boolean isGenerated(int number) {
        return work != null && work.isGenerated(number);
    }

    /** Remembers what attribute {@code number} was, once; from now on its field counts. */
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
     * Notes that what attribute {@code number} holds was changed, or is about to be; it was {@code before}, which may be
     * unknown.
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

    /** Returns what is remembered of the object; begun now if it was clean. */
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

    /** Remembers that {@code element} has left collection {@code number}, if that is not remembered; the row does not say so yet. */
    public void queueRemoved(Object owner, int number, Object element) {
        CollectionDelta queued = work(owner).collectionToChange(number);
        if (!queued.has(element, false)) {
            queued.remove(element);
        }
    }

    /** Remembers again that {@code element} was removed from collection {@code number}. */
    public void requeueRemoved(Object owner, int number, Object element) {
        work(owner).collectionToChange(number).remove(element);
    }

    /** Remembers again that reference {@code number} was assigned, which was {@code before}. */
    public void remainChanged(Object owner, int number, @Nullable Object before) {
        ObjectChanges current = work(owner);
        current.changed(number, before);
        current.set(number);
    }

    /** Returns what attribute {@code number}, which was assigned, was: to be given to {@link #remainChanged}. */
    public @Nullable Object oldToRemain(int number) {
        return work == null ? null : work.old(number);
    }

    /** Remembers again that {@code element} was added to collection {@code number}, which has it. */
    public void requeue(Object owner, int number, Object element) {
        work(owner).collectionToChange(number).add(element);
    }

    /** Returns what the field of attribute {@code number} holds, whatever its barrier says. */
    public @Nullable Object value(Object owner, int number) {
        return ((LiveObject) owner).jalchemy$get(number);
    }
}
