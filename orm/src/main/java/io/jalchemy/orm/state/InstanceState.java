package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.model.ColumnModel;
import org.jspecify.annotations.Nullable;

/**
 * The state of one managed object: its lifecycle, its session, the key of its row, and what is loaded and changed of it.
 *
 * <p>The object holds its state; the state holds the object weakly, and strongly only through {@link ObjectChanges} while the object is
 * new, changed or deleted. An attribute that may not be read as it is has its bit in the read barrier; it is <em>stale</em> if
 * its field still has what was loaded before.
 */
public final class InstanceState extends LoadedAttributes {

    private static final int VISITED = 1 << 6;
    private static final int WRITTEN = 1 << 7;
    private static final int INSERTED = 1 << 8;
    private static final int LIFECYCLE = 3;
    private static final int LIFECYCLE_BITS = 7 << LIFECYCLE;

    /** In place of a group while the program constructs the object: nothing was loaded with it. */
    private static final Object CONSTRUCTING = new Object();

    private @Nullable SessionLink membership;
    private @Nullable Object key;
    private @Nullable Object group;

    /** Bits 0 to 2: lists of the session; 3 to 5: lifecycle; 6: visited; 7: written; 8: inserted. Short: a session has many states. */
    private short marks;

    private InstanceState(EntityLayout layout, Object object) {
        super(layout, object);
    }

    /** Makes the state of an object that a program has begun to construct: until {@link #constructed}, assignments are only marked. */
    static InstanceState constructing(EntityLayout layout, Object object) {
        InstanceState state = new InstanceState(layout, object);
        state.group = CONSTRUCTING;
        state.work = new ObjectChanges(object, layout.size());
        for (int word = 0; word < state.words(); word++) {
            state.readBarrier(word, layout.collectionBits()[word]);
        }
        return state;
    }

    /** Makes an object for a row, with a state in which nothing is loaded. */
    public static LiveObject newObject(EntityLayout layout) {
        LiveObject object = layout.type().newObject(null);
        persistent(layout, object);
        return object;
    }

    /**
     * Makes a state for {@code object}, which was made for a row, in which nothing is loaded, and stores it in the object.
     *
     * @param key the row's
     * @param membership of the session that the object is in
     */
    public static InstanceState persistent(EntityLayout layout, LiveObject object, Object key, SessionLink membership) {
        InstanceState state = persistent(layout, object);
        state.key = key;
        state.membership = membership;
        return state;
    }

    private static InstanceState persistent(EntityLayout layout, LiveObject object) {
        InstanceState state = new InstanceState(layout, object);
        state.lifecycle(Lifecycle.PERSISTENT);
        object.jalchemy$state(state);
        return state;
    }

    /** Makes a state for {@code object}, which was read from a stream and of which nothing is loaded yet. */
    static InstanceState unloaded(EntityLayout layout, Object object, Lifecycle lifecycle, @Nullable Object key) {
        InstanceState state = new InstanceState(layout, object);
        state.lifecycle(lifecycle);
        state.key = key;
        return state;
    }

    /** Returns the state of {@code object}; null if it was made without a constructor and has none yet, or is no entity. */
    public static @Nullable InstanceState of(Object object) {
        return object instanceof LiveObject live ? (InstanceState) live.jalchemy$state() : null;
    }

    /**
     * Returns the state of {@code object}. An object that was made without a constructor gets one now, as a new object all of whose
     * attributes are loaded.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if {@code object} is no enhanced entity, or null
     */
    public static InstanceState require(@Nullable Object object) {
        if (!(object instanceof LiveObject live)) {
            throw NotAnEntity.error(object);
        }
        InstanceState state = (InstanceState) live.jalchemy$state();
        if (state == null) {
            state = new InstanceState(EntityLayout.of(live.jalchemy$type()), object);
            for (int word = 0; word < state.words(); word++) {
                state.readBarrier(word, 0);
            }
            live.jalchemy$state(state);
            FieldsWrittenByReflection.adopt(state, live);
        }
        return state;
    }

    // ---- what it is

    @Override
    boolean hasRow() {
        return lifecycle() == Lifecycle.PERSISTENT;
    }

    @Override
    boolean hasOrHadRow() {
        Lifecycle lifecycle = lifecycle();
        return lifecycle == Lifecycle.PERSISTENT || lifecycle == Lifecycle.DETACHED;
    }

    @Override
    void marked() {
        if (membership != null) {
            membership.mark();
        }
    }

    @Override
    public Lifecycle lifecycle() {
        Lifecycle lifecycle = Lifecycle.of((marks & LIFECYCLE_BITS) >> LIFECYCLE);
        boolean left = lifecycle == Lifecycle.PERSISTENT && membership != null && membership.session() == null;
        return left ? Lifecycle.DETACHED : lifecycle;
    }

    /** Sets the lifecycle state of the object. */
    public void lifecycle(Lifecycle next) {
        marks = (short) ((marks & ~LIFECYCLE_BITS) | next.code() << LIFECYCLE);
    }

    /** Returns the key of its row as the database has it; null before it has one. */
    public @Nullable Object key() {
        return key;
    }

    /** Sets the key of its row. */
    public void key(@Nullable Object next) {
        this.key = next;
    }

    @Override
    void touched(AttributeLoader session, Object owner) {
        session.touched(this, owner);
    }

    /** Returns the session that the object is in; null if it is in none, or its session was closed. */
    @Override
    public @Nullable AttributeLoader loader() {
        return membership == null ? null : membership.session();
    }

    /**
     * Sets the session that the object is in; null removes it from its session. Without a session it keeps its loaded values, and what was
     * loaded ahead if the session has not written since.
     */
    public void loader(@Nullable AttributeLoader next) {
        AttributeLoader before = loader();
        if (next != null) {
            if (before == null) {
                forgetPrefetched(); // it is of another session
            }
            if (membership != null && membership != next.membership()) {
                group(null);
            }
            membership = next.membership();
            settled();
            if (watchedValues() != null) {
                ObjectWatch.join(this, membership.toWatch());
            }
            return;
        }
        if (before != null) {
            keepPrefetched(before.epoch());
        }
        ObjectWatch.leave(this);
        membership = null;
        settle();
    }

    /** Removes the object, which has a row, from its session and marks it as detached. It keeps its loaded values. */
    public void detach() {
        loader(null);
        group(null);
        lifecycle(Lifecycle.DETACHED);
    }

    /** Returns the group of the objects that it was loaded together with; null for none. */
    public @Nullable Object group() {
        if (membership != null && membership.session() == null) {
            return null;
        }
        return group instanceof FlushEntry going ? going.siblings : group;
    }

    /** Sets the group of the objects that it was loaded together with, also during a flush. */
    public void group(@Nullable Object siblings) {
        if (group instanceof FlushEntry going) {
            going.siblings = siblings;
        } else {
            this.group = siblings;
        }
    }

    // ---- values that are changed in place

    /** Compares the watched values of the object, and marks the attributes of those that were changed in place as changed. */
    public void compareWatched() {
        ObjectWatch.compare(this);
    }

    /** Makes the watched values count as unchanged as they are now, whatever was changed in place before. */
    public void renewWatched() {
        ObjectWatch.renew(this);
    }

    /**
     * Notes that the value of {@code watched}, which belonged to an object that is gone, was changed in place: it becomes the changed value
     * of this object, which stands for the same row, unless the program has changed that attribute of it, too.
     */
    public void changedInPlace(WatchedValue watched) {
        Object owner = object();
        Object value = watched.get();
        if (owner != null && value != null) {
            MutableValues.changed(this, owner, watched, value);
        }
    }

    /**
     * Returns whether anything differs from what it was when the object was clean, after values that are changed in place were
     * compared. An object without a row differs if anything in it was set.
     */
    public boolean isNetModified() {
        compareWatched();
        ObjectChanges current = work;
        if (current == null) {
            return false;
        }
        boolean row = hasOrHadRow();
        for (int number = 0; number < layout.size(); number++) {
            if (row ? isDifferent(current.object, number) : current.isSet(number) || change(number) != null) {
                return true;
            }
        }
        return false;
    }

    // ---- where it is

    boolean isMarked(int bits) {
        return (marks & bits) != 0;
    }

    void mark(int bits) {
        marks |= (short) bits;
    }

    void unmark(int bits) {
        marks &= (short) ~bits;
    }

    /** Returns whether the current transaction has changed the row of the object. */
    public boolean isWritten() {
        return isMarked(WRITTEN);
    }

    /** Sets whether the current transaction has changed the row of the object. */
    public void written(boolean changed) {
        if (changed) {
            mark(WRITTEN);
        } else {
            unmark(WRITTEN);
        }
    }

    /** Returns whether the program deleted the object: its row is deleted by the next flush, or was deleted by one before. */
    public boolean isDeleted() {
        return isMarked(StateList.Role.DELETED.mark) || isGone();
    }

    /** Returns whether a flush has deleted the row of the object: what it holds stands for nothing any more. */
    public boolean isGone() {
        Lifecycle lifecycle = lifecycle();
        return lifecycle == Lifecycle.DELETED || lifecycle == Lifecycle.DELETED_DETACHED;
    }

    /**
     * Removes {@code owner} from the other side of attribute {@code number}, which held {@code partner} in the row when the program
     * assigned something else. Calls the listeners of the other side before.
     */
    public void partnerLeft(Object owner, int number, Object partner) {
        AttributeEventDispatcher.partnerLeaves(this, owner, number, partner);
        BackReferences.partnerLeft(this, owner, number, partner);
    }

    /** Removes {@code element} from attribute {@code number} of {@code owner} if the session has it there, loaded or expired. */
    public void lastKnownPartnerLeft(Object owner, int number, Object element) {
        BackReferences.removeIfLoaded(owner, layout().name(number), element);
    }

    /**
     * Restores the object as the parent of what was removed from its relationships that cascade DELETE_ORPHAN and have no other side: its
     * changes are about to be dropped.
     */
    public void keepChildren() {
        BackReferences.keepChildren(this);
    }

    @Override
    public boolean isInsertedHere() {
        return isMarked(INSERTED);
    }

    /** Marks the row of the object as inserted by the current transaction. */
    public void insertedHere() {
        mark(INSERTED);
    }

    /** Forgets that the transaction, which has ended, inserted or changed the row of the object. */
    public void settled() {
        unmark(WRITTEN | INSERTED);
    }

    @Override
    boolean remembersOld(int number) {
        ColumnModel column = layout.column(number);
        return isInsertedHere() || (column != null && column.version());
    }

    /** Marks the object as visited by a walk over objects, and returns whether it was not yet. */
    public boolean visit() {
        boolean first = !isMarked(VISITED);
        mark(VISITED);
        return first;
    }

    /** Removes the mark that {@link #visit} has set. */
    public void unvisit() {
        unmark(VISITED);
    }

    /** Returns the entry of the current flush for the object; null outside of a flush, or if the flush does nothing with it. */
    public @Nullable FlushEntry planned() {
        return group instanceof FlushEntry going ? going : null;
    }

    /** Sets the entry of the current flush for the object; null at the end of the flush. The group of the object is kept. */
    public void planned(@Nullable FlushEntry next) {
        Object siblings = group();
        if (next != null) {
            next.siblings = siblings;
        }
        group = next == null ? siblings : next;
    }

    // ---- reads and writes of the program

    @Override
    public void beforeRead(Object owner, int number) {
        if (isWatched(number)) {
            handOut(owner, number);
            return;
        }
        if (group == CONSTRUCTING) {
            ((LiveObject) owner).jalchemy$set(number, layout.collection(number).plain());
            loaded(number);
            return;
        }
        AttributeLoader session = loader();
        if (session != null) {
            session.load(this, owner, number);
            if (isWatched(number)) {
                handOut(owner, number);
            }
            return;
        }
        if (isKept(number)) {
            takePrefetched(owner, number);
            if (isWatched(number)) {
                handOut(owner, number);
            }
            return;
        }
        if (layout.isCollection(number) && lifecycle() == Lifecycle.TRANSIENT) {
            load(owner, number, layout.collection(number).empty(owner, number));
            return;
        }
        if (isHiddenHere(number)) {
            lookEmpty(owner, number);
            return;
        }
        throw new DetachedObjectException(
                layout.model().name(), layout.name(number), LiveCollections.option(layout, number));
    }

    /** Loads attribute {@code number} for the library itself, if it is not loaded: also where the program may not load it lazily. */
    public void ensureLoaded(Object owner, int number) {
        AttributeLoader session = loader();
        if (isReadable(number)) {
            return;
        }
        if (session != null && group != CONSTRUCTING) {
            session.loadForLibrary(this, owner, number);
        } else {
            beforeRead(owner, number);
        }
    }

    /**
     * Prepares attribute {@code number}, whose value may be changed in place, for its first read since it was loaded: changes of the value
     * are noticed from now on.
     */
    private void handOut(Object owner, int number) {
        MutableValues.handOut(this, owner, number);
        unwatch(number / 64, 1L << number);
    }

    @Override
    public @Nullable Object beforeWrite(Object owner, int number, @Nullable Object value) {
        if (group == CONSTRUCTING) {
            if (!layout.isCollection(number)) {
                work(owner).set(number);
            }
            loaded(number);
            return value;
        }
        if (!layout.isAttended(number)) {
            change(owner, number);
            writeBarrier(number / 64, writeBarrier(number / 64) & ~(1L << number));
            return value;
        }
        if (layout.isCollection(number)) {
            collectionSet(number);
        }
        Object given = BackReferences.write(this, owner, number, value);
        return layout.isMutable(number) ? MutableValues.assigned(this, owner, number, given) : given;
    }

    /** Makes what was written into relationships of {@code owner}, a new object, by reflection count as if the program had assigned it. */
    public void adoptWrittenPast(Object owner) {
        FieldsWrittenByReflection.adopt(this, (LiveObject) owner);
    }

    /**
     * Returns whether collection {@code number}, which is loaded, was written by reflection, so that it is not the collection that the
     * library made.
     */
    public boolean isCollectionWrittenPast(Object owner, int number) {
        return layout.isCollection(number)
                && FieldsWrittenByReflection.isForeign(owner, value(owner, number))
                && isReadable(number);
    }

    /** Returns whether any loaded collection of the object was written by reflection; see {@link #isCollectionWrittenPast}. */
    public boolean isAnyCollectionWrittenPast(Object owner) {
        return FieldsWrittenByReflection.isAnyForeign(this, owner);
    }

    @Override
    public void constructed(Object owner) {
        group = null;
        MutableValues.constructed(this, (LiveObject) owner);
        AttributeEventDispatcher.constructed(this, (LiveObject) owner);
        BackReferences.adopt(this, (LiveObject) owner);
    }

    /** Forgets all changes, which were written: the object is clean and need not be kept reachable any more. */
    public void clean() {
        Object owner = layout.mutableBits() == null ? null : object();
        if (owner != null) {
            MutableValues.written(this, owner);
        }
        work = null;
        for (int word = 0; word < words(); word++) {
            writeBarrier(word, -1);
        }
    }

    /**
     * Assigns {@code value} to attribute {@code number} as a program would; if values of the attribute may be changed in place, a copy of
     * it.
     */
    public void assign(Object owner, int number, @Nullable Object value) {
        Object given = layout.isMutable(number) ? MutableValues.copy(this, number, value) : value;
        Object stored = beforeWrite(owner, number, given);
        ((LiveObject) owner).jalchemy$set(number, stored);
    }

    // ---- what is serialised with it

    @Override
    public void writing(Object owner) {
        compareWatched();
    }

    /** Returns whether attribute {@code number} holds a value that was loaded ahead and is still fresh. */
    boolean isAhead(int number) {
        AttributeLoader session = loader();
        return session == null ? isKept(number) : isPrefetched(number, session.epoch());
    }

    @Override
    public java.io.Serializable serialized(Object owner) {
        return new SerializedState(this, (LiveObject) owner);
    }

    // ---- what a rollback takes back

    /** Makes the object, which comes from {@link #newObject}, a transient one without a row, all of whose attributes are empty. */
    public void becomeNew(Object owner) {
        lifecycle(Lifecycle.TRANSIENT);
        work = null;
        becomeTransient(owner, new ObjectChanges(owner, layout.size()).inserted());
    }

    /** Returns the snapshot of a new object that is about to become clean: which attributes the program and the library have set. */
    public InsertSnapshot inserted() {
        ObjectChanges current = java.util.Objects.requireNonNull(work, "a new object is remembered");
        return current.inserted();
    }

    /**
     * Makes the object transient again after its insert was rolled back: it leaves its session, and loses its key and the values that the
     * library has generated.
     *
     * @param inserted the attributes that program and library had set when the row was inserted, and since
     */
    public void becomeTransient(Object owner, InsertSnapshot inserted) {
        InsertSnapshot before = work == null ? inserted : inserted.and(work.inserted());
        settled();
        ObjectWatch.end(this);
        membership = null;
        group(null);
        key = null;
        forgetPrefetched();
        lifecycle(Lifecycle.TRANSIENT);
        ObjectChanges again = new ObjectChanges(owner, layout.size());
        work = again;
        again.takeSet(before);
        for (int number = 0; number < layout.size(); number++) {
            boolean collection = layout.isCollection(number);
            if (before.isGenerated(number)) {
                ((LiveObject) owner).jalchemy$set(number, null);
            } else if (collection && value(owner, number) == null) {
                load(owner, number, layout.collection(number).empty(owner, number));
            }
            loaded(number);
        }
        for (int word = 0; word < words(); word++) {
            unwatch(word, -1);
            writeBarrier(word, -1);
        }
    }

    @Override
    public String toString() {
        return layout.model().name() + (key == null ? "" : "#" + key);
    }
}
