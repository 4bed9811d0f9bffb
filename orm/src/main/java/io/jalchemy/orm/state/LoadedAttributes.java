package io.jalchemy.orm.state;

import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.live.LiveObject;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The values of attributes of an object that were loaded: for good, ahead of being touched, or before they expired; and how they are
 * forgotten.
 */
abstract class LoadedAttributes extends ChangeTracking {

    /** Makes the attributes of {@code object}, none of which is loaded. */
    LoadedAttributes(EntityLayout layout, Object object) {
        super(layout, object);
    }

    /** Expires all loaded attributes, apart from changed ones and those of {@code kept}, and forgets what was loaded ahead. */
    public void expireAll(long[] kept) {
        forgetPrefetched();
        if (layout.hasQueried()) {
            QueriedCollection.forgetAll(this);
        }
        for (int word = 0; word < words(); word++) {
            expire(word, kept[word] | (work == null ? 0 : work.changed(word)));
        }
    }

    /** Unloads attribute {@code number}: clears its field, and lets it be loaded when it is touched. A change of it stays remembered. */
    public void unload(Object owner, int number) {
        ((LiveObject) owner).jalchemy$set(number, null);
        int word = number / 64;
        unwatch(word, 1L << number);
        readBarrier(word, readBarrier(word) | 1L << number);
        writeBarrier(word, writeBarrier(word) | 1L << number);
        stale(word, stale(word) & ~(1L << number));
        forgetPrefetched(word, 1L << number);
    }

    /** Unloads all attributes apart from those of {@code kept}, and forgets all changes. */
    public void unload(Object owner, long[] kept) {
        forgetPrefetched();
        work = null;
        for (int number = 0; number < layout.size(); number++) {
            if (!ObjectChanges.has(kept, number)) {
                unload(owner, number);
            }
        }
        for (int word = 0; word < words(); word++) {
            writeBarrier(word, -1);
        }
    }

    /** Unloads changed attributes and forgets all changes, and expires the other attributes, apart from those of {@code kept}. */
    public void unloadChanged(Object owner, long[] kept) {
        for (int number = 0; number < layout.size(); number++) {
            if (!ObjectChanges.has(kept, number) && (isChanged(number) || change(number) != null)) {
                unload(owner, number);
            }
        }
        forgetChanges();
        expireAll(kept);
    }

    /** Sets attribute {@code number} to an old value of the row, as expired: it is loaded again when it is touched. */
    void keepAsOld(Object owner, int number, @Nullable Object value) {
        load(owner, number, value);
        expire(number);
    }

    /** Forgets all changes; the fields stay as they are. */
    public void forgetChanges() {
        forgetPrefetched();
        work = null;
        for (int word = 0; word < words(); word++) {
            writeBarrier(word, -1);
        }
    }

    // ---- what was loaded before it was asked for

    /**
     * Keeps {@code value} for attribute {@code number}, to be taken when it is touched as long as nothing was written since.
     *
     * @param epoch how often the session had written when it was loaded
     */
    public void prefetch(Object owner, int number, @Nullable Object value, long epoch) {
        ((LiveObject) owner).jalchemy$set(number, value);
        prefetched(number, epoch);
    }

    /** Keeps {@code elements}, which are the collection's own from now on, for collection {@code number}, like {@link #prefetch}. */
    @SuppressWarnings("NonApiType") // it is handed over, and has to take changes
    public void prefetchCollection(Object owner, int number, ArrayList<Object> elements, long epoch) {
        prefetch(owner, number, layout.collection(number).of(owner, number, elements), epoch);
    }

    /** Takes over what was loaded ahead for attribute {@code number} as loaded, with the queued changes of a collection. */
    public void takePrefetched(Object owner, int number) {
        if (value(owner, number) instanceof LiveCollections.Loaded ahead) {
            merge(number, ahead);
        }
        loaded(number);
    }

    /** Stores {@code value}, which was loaded, in attribute {@code number}. */
    public void load(Object owner, int number, @Nullable Object value) {
        ((LiveObject) owner).jalchemy$set(number, value);
        loaded(number);
    }

    /**
     * Stores {@code elements}, which are the collection's own from now on, in collection {@code number}, and applies its queued changes.
     */
    @SuppressWarnings("NonApiType") // it is handed over, and has to take changes
    public void loadCollection(Object owner, int number, ArrayList<Object> elements) {
        LiveCollections.Loaded collection = layout.collection(number).of(owner, number, elements);
        merge(number, collection);
        load(owner, number, collection);
    }

    /**
     * Makes relationship {@code number}, which is not loaded and stays so, look empty to the program, but for the program's own changes. To
     * the library it is unknown: it is loaded where it is needed.
     */
    public void lookEmpty(Object owner, int number) {
        boolean shown =
                value(owner, number) instanceof LiveCollections.Loaded && !isStale(number) && !isPrefetched(number);
        if (shown) {
            return;
        }
        forgetLoaded(number);
        LiveCollections.Loaded empty = null;
        if (layout.isCollection(number)) {
            empty = layout.collection(number).empty(owner, number);
            if (!layout.isQueried(number)) {
                merge(number, empty);
            }
        }
        ((LiveObject) owner).jalchemy$set(number, empty);
    }

    /**
     * Returns whether attribute {@code number} looks empty, as the mapping or a statement says, where nothing can be loaded. A collection
     * that never holds its elements looks after itself.
     */
    final boolean isHiddenHere(int number) {
        return layout.isRelationship(number)
                && (isHidden(number)
                        || layout.isQueried(number)
                        || layout.relationship(number).lazy() == Lazy.NOLOAD);
    }

    /** Returns whether the current transaction has inserted the row of the object. */
    public abstract boolean isInsertedHere();

    /** Returns the lifecycle state of the object; an object whose session was closed is detached. */
    public abstract Lifecycle lifecycle();

    /** Bars attribute {@code number} from being read as it is, whatever it holds. */
    final void bar(int number) {
        int word = number / 64;
        readBarrier(word, readBarrier(word) | 1L << number);
        writeBarrier(word, writeBarrier(word) | 1L << number);
        forgetLoaded(number);
    }

    /**
     * Bars collections that never hold their elements from being taken for loaded, if the object is not new any more: a flush has written what
     * they had, or has loaded what it needed to know.
     */
    public void endFlush() {
        if (layout.hasQueried()) {
            QueriedCollection.bar(this);
        }
    }

    /** Applies the queued changes of collection {@code number} to {@code loaded}. */
    private void merge(int number, LiveCollections.Loaded loaded) {
        CollectionDelta change = change(number);
        if (change != null) {
            change.removed().forEach(loaded::quietRemove);
            change.added().forEach(element -> {
                if (!loaded.holds(element)) {
                    loaded.quietAdd(element);
                }
            });
        }
    }
}
