package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a row before a flush changed or deleted it, as far as a rollback needs it: its version, and for a row that the same
 * transaction inserted also the values of columns and relationships. That row cannot be loaded again once all of the transaction is rolled
 * back, and then the object has to have the values that the program assigned.
 */
public final class RowSnapshot {

    /** The number of the version attribute if it is known; -1 if not. */
    private final int version;

    private final @Nullable Object versionValue;

    /**
     * The attributes that the program had set since the object was clean; null for an object whose row was there before the transaction.
     */
    private @Nullable InsertSnapshot set;

    private @Nullable AttributeValues values;

    /** References that the flush set to null since the objects that they referred to are deleted; null for none. */
    private @Nullable BitSet blanked;

    private List<Collection> collections = List.of();

    private record Collection(int number, CollectionDelta change) {}

    private RowSnapshot(int version, @Nullable Object versionValue) {
        this.version = version;
        this.versionValue = versionValue;
    }

    /**
     * Returns the snapshot of an object that is about to be written; null if a rollback needs none.
     *
     * @param version the number of its version attribute; -1 for none
     * @param overwritten attributes that get another value in the flush, or lose theirs, without having been assigned; null for none
     */
    public static @Nullable RowSnapshot of(
            InstanceState state, Object owner, int version, @Nullable BitSet overwritten) {
        boolean known = version >= 0 && state.isLastKnown(version);
        if (!state.isInsertedHere()) {
            return known ? new RowSnapshot(version, state.lastKnown(owner, version)) : null;
        }
        RowSnapshot before = new RowSnapshot(known ? version : -1, known ? state.lastKnown(owner, version) : null);
        before.remember(state, owner, overwritten);
        return before;
    }

    private void remember(InstanceState state, Object owner, @Nullable BitSet overwritten) {
        ObjectChanges work = state.work;
        set = work == null ? new ObjectChanges(owner, state.layout().size()).inserted() : work.inserted();
        int size = state.layout().size();
        for (int number = 0; number < size; number++) {
            CollectionDelta change = state.layout().isCollection(number) ? state.change(number) : null;
            boolean lost = state.isChanged(number) || (overwritten != null && overwritten.get(number));
            if (change != null) {
                collections = collections.isEmpty() ? new ArrayList<>(1) : collections;
                collections.add(new Collection(number, change));
            } else if (lost && !state.layout().isCollection(number) && state.isLastKnown(number)) {
                values = values == null ? new AttributeValues() : values;
                values.set(number, state.lastKnown(owner, number), size);
                if (!state.isChanged(number) && state.layout().isRelationship(number)) {
                    blanked = blanked == null ? new BitSet() : blanked;
                    blanked.set(number);
                }
            }
        }
    }

    /** Returns whether it is of an object whose row was inserted by the same transaction. */
    public boolean isOfInserted() {
        return set != null;
    }

    /** Returns the attributes that the program had set; null for an object whose row was there before the transaction. */
    public @Nullable InsertSnapshot set() {
        return set;
    }

    /** Adds the values of {@code later}, a snapshot of the same object, that this one does not have. */
    public void absorb(RowSnapshot later, int attributes) {
        InsertSnapshot more = later.set;
        set = set == null || more == null ? set : set.and(more);
        for (int number = 0; number < attributes && later.values != null; number++) {
            if (later.values.has(number) && (values == null || !values.has(number))) {
                values = values == null ? new AttributeValues() : values;
                values.set(number, later.values.get(number), attributes);
                if (later.isBlanked(number)) {
                    blanked = blanked == null ? new BitSet() : blanked;
                    blanked.set(number);
                }
            }
        }
        if (!later.collections.isEmpty()) {
            List<Collection> all = new ArrayList<>(collections);
            all.addAll(later.collections);
            collections = all;
        }
    }

    private boolean isBlanked(int number) {
        return blanked != null && blanked.get(number);
    }

    /** Restores the values of {@code owner}. They are expired: if there is a row, they are loaded again when they are touched. */
    public void restore(InstanceState state, Object owner) {
        for (int number = 0; values != null && number < state.layout().size(); number++) {
            if (values.has(number)) {
                state.keepAsOld(owner, number, values.get(number));
            }
        }
        if (version >= 0) {
            state.keepAsOld(owner, version, versionValue);
        }
        for (int i = collections.size() - 1; i >= 0; i--) {
            Collection each = collections.get(i);
            if (((LiveObject) owner).jalchemy$get(each.number()) instanceof LiveCollections.Loaded elements) {
                each.change().added().forEach(elements::quietRemove);
                each.change().removed().stream()
                        .filter(element -> !elements.holds(element))
                        .forEach(elements::quietAdd);
            }
        }
    }

    /**
     * Restores those values of {@code owner}, which has no row any more, that it has lost; what the program has set last stays.
     *
     * @param since the attributes that the program has set after that; null for none
     */
    public void restoreLost(InstanceState state, Object owner, @Nullable InsertSnapshot since) {
        for (int number = 0; values != null && number < state.layout().size(); number++) {
            boolean lost = !state.isLastKnown(number)
                    || (isBlanked(number) && !state.isSet(number) && (since == null || !since.isSet(number)));
            if (values.has(number) && lost) {
                state.keepAsOld(owner, number, values.get(number));
            }
        }
        if (version >= 0) {
            state.keepAsOld(owner, version, versionValue);
        }
    }
}
