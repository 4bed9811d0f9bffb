package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.model.ColumnModel;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows of one object.
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

    /** The state of an object that a program has begun to construct. */
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
     * Gives {@code object}, which was made for a row, a state in which nothing is loaded.
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

    /** The state of {@code object}, which is an entity; null if it was made without a constructor. */
    public static @Nullable InstanceState of(Object object) {
        return object instanceof LiveObject live ? (InstanceState) live.jalchemy$state() : null;
    }

    /** The state of {@code object}; a new one, as of a detached object, if it was made without a constructor. */
    public static InstanceState require(Object object) {
        if (!(object instanceof LiveObject live)) {
            throw new io.jalchemy.orm.error.MappingException(
                    "NOT_ENHANCED",
                    object.getClass().getName() + " is not an enhanced entity. Is it marked @Entity, and is"
                            + " jalchemy-processor on the annotation processor path?");
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

    /** Where the object stands. */
    public Lifecycle lifecycle() {
        Lifecycle lifecycle = Lifecycle.of((marks & LIFECYCLE_BITS) >> LIFECYCLE);
        boolean left = lifecycle == Lifecycle.PERSISTENT && membership != null && membership.session() == null;
        return left ? Lifecycle.DETACHED : lifecycle;
    }

    /** Moves the object. */
    public void lifecycle(Lifecycle next) {
        marks = (short) ((marks & ~LIFECYCLE_BITS) | next.code() << LIFECYCLE);
    }

    /** The key of its row as the database has it; null before it has one. */
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

    /** The session that it is in; null for none. */
    @Override
    public @Nullable AttributeLoader loader() {
        return membership == null ? null : membership.session();
    }

    /** Puts the object into a session, or takes it out: it keeps what was loaded for it, also ahead if that is still fresh. */
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

    /** Takes the object, which has a row, out of its session: it keeps what was loaded for it. */
    public void detach() {
        loader(null);
        group(null);
        lifecycle(Lifecycle.DETACHED);
    }

    /** What was loaded together with it; null for nothing. */
    public @Nullable Object group() {
        if (membership != null && membership.session() == null) {
            return null;
        }
        return group instanceof FlushEntry going ? going.siblings : group;
    }

    /** Remembers what was loaded together with it. */
    public void group(@Nullable Object siblings) {
        if (group instanceof FlushEntry going) {
            going.siblings = siblings;
        } else {
            this.group = siblings;
        }
    }

    // ---- values that are changed in place

    /** Marks attributes as changed whose values were changed in place. */
    public void compareWatched() {
        ObjectWatch.compare(this);
    }

    /** What was changed in place so far is no change: values count as unchanged as they are now. */
    public void renewWatched() {
        ObjectWatch.renew(this);
    }

    /**
     * {@code value}, which the program has from attribute {@code number} of an object that is gone, was changed: it is the value of
     * this object, which is of the same row, unless that was changed, too.
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

    /** Whether its row was changed by the transaction that is going on, as its session has to know. */
    public boolean isWritten() {
        return isMarked(WRITTEN);
    }

    /** Says whether its row was changed by the transaction that is going on. */
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
     * Tells {@code partner} that it is no longer held by attribute {@code number}, which held it in the row when the program
     * assigned something else. Listeners of the other side are told.
     */
    public void partnerLeft(Object owner, int number, Object partner) {
        AttributeEventDispatcher.partnerLeaves(this, owner, number, partner);
        BackReferences.partnerLeft(this, owner, number, partner);
    }

    /** Takes {@code element} out of attribute {@code number} of the object as far as that has it, loaded or expired. */
    public void lastKnownPartnerLeft(Object owner, int number, Object element) {
        BackReferences.leaveLoaded(owner, layout().name(number), element);
    }

    /** Has what left the object by relationships without another side count as its own again: its changes are going to be dropped. */
    public void keepChildren() {
        BackReferences.keepChildren(this);
    }

    /** Whether its row was inserted by the transaction that is going on, as its session has to know. */
    public boolean isInsertedHere() {
        return isMarked(INSERTED);
    }

    /** Says that its row was inserted by the transaction that is going on. */
    public void insertedHere() {
        mark(INSERTED);
    }

    /** Says that the transaction which wrote its row has ended. */
    public void settled() {
        unmark(WRITTEN | INSERTED);
    }

    @Override
    boolean remembersOld(int number) {
        ColumnModel column = layout.column(number);
        return isInsertedHere() || (column != null && column.version());
    }

    /** Marks it as seen by a walk over objects; false if it was. */
    public boolean visit() {
        boolean first = !isMarked(VISITED);
        mark(VISITED);
        return first;
    }

    /** Ends what {@link #visit} began. */
    public void leave() {
        unmark(VISITED);
    }

    /** What the flush that is going on does with the object; null outside of a flush, or if that is nothing. */
    public @Nullable FlushEntry planned() {
        return group instanceof FlushEntry going ? going : null;
    }

    /** Says what the flush that is going on does with the object; null at its end. */
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

    /** Loads attribute {@code number} for the library itself, which reads it then; nothing if it is there. */
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

    /** Attribute {@code number}, which is loaded, is about to be read for the first time since. */
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

    /** Has what something wrote into relationships of the object, which is new, past the library count like what is assigned. */
    public void adoptWrittenPast(Object owner) {
        FieldsWrittenByReflection.adopt(this, (LiveObject) owner);
    }

    /** Returns whether collection {@code number} of the object was put there past the library, which makes its own. */
    public boolean isCollectionWrittenPast(Object owner, int number) {
        return layout.isCollection(number)
                && FieldsWrittenByReflection.isForeign(owner, value(owner, number))
                && isReadable(number);
    }

    /** Returns whether any collection of the object was put there past the library. */
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

    /** Everything is written: nothing is remembered any more. */
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

    /** Assigns {@code value} to attribute {@code number} as a program does; a copy if that may be changed in place. */
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

    /** Whether attribute {@code number} holds what was loaded ahead and may still be taken. */
    boolean isAhead(int number) {
        AttributeLoader session = loader();
        return session == null ? isKept(number) : isPrefetched(number, session.epoch());
    }

    @Override
    public java.io.Serializable serialized(Object owner) {
        return new SerializedState(this, (LiveObject) owner);
    }

    // ---- what a rollback takes back

    /** An object without a row that was made by {@link #newObject}: all its attributes are empty. */
    public void becomeNew(Object owner) {
        lifecycle(Lifecycle.TRANSIENT);
        work = null;
        becomeTransient(owner, new ObjectChanges(owner, layout.size()).inserted());
    }

    /** What is to be remembered of a new object that is about to become clean. */
    public InsertSnapshot inserted() {
        ObjectChanges current = java.util.Objects.requireNonNull(work, "a new object is remembered");
        return current.inserted();
    }

    /**
     * The row was never there: the object is new again and loses what the library had given it.
     *
     * @param inserted what program and library had set when the row was inserted, and since
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
