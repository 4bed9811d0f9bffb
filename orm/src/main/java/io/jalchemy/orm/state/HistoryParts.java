package io.jalchemy.orm.state;

import io.jalchemy.orm.model.ColumnModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The history of one attribute of one object since it was clean. Asking sends nothing.
 *
 * @param added the values that were set or added
 * @param unchanged the values that were there before and still are; null if they are not known
 * @param deleted the values that were there before and are not any more; null if they are not known
 */
public record HistoryParts(
        List<@Nullable Object> added,
        @Nullable List<@Nullable Object> unchanged,
        @Nullable List<@Nullable Object> deleted) {

    /** Returns the history of attribute {@code number} of the object of {@code state}. */
    public static HistoryParts of(InstanceState state, int number) {
        state.compareWatched();
        Object owner = state.object();
        if (owner == null) {
            return new HistoryParts(List.of(), null, List.of());
        }
        if (state.layout().isCollection(number)) {
            return collection(state, owner, number);
        }
        return state.hasOrHadRow() ? one(state, owner, number) : fresh(state, owner, number);
    }

    /** Returns the values that were there before; null if they are not known. */
    public @Nullable List<@Nullable Object> before() {
        if (unchanged == null || deleted == null) {
            return null;
        }
        List<@Nullable Object> all = new ArrayList<>(unchanged);
        all.addAll(deleted);
        return all;
    }

    private static List<@Nullable Object> only(@Nullable Object value) {
        return Collections.singletonList(value);
    }

    private static HistoryParts fresh(InstanceState state, Object owner, int number) {
        Object value = state.value(owner, number);
        boolean column = state.layout().column(number) != null;
        boolean set = state.isSet(number) || (value != null && !(column && isZero(value)));
        List<@Nullable Object> added = new ArrayList<>(1);
        if (set) {
            added.add(value);
        }
        return new HistoryParts(added, List.of(), List.of());
    }

    /** Returns whether {@code value} is the initial value of a primitive field: zero or false. */
    private static boolean isZero(Object value) {
        return value.equals(false)
                || value.equals('\0')
                || (value instanceof Number number && number.doubleValue() == 0);
    }

    private static HistoryParts one(InstanceState state, Object owner, int number) {
        if (!state.isChanged(number)) {
            return new HistoryParts(
                    List.of(), state.isReadable(number) ? only(given(state, owner, number)) : null, List.of());
        }
        Object now = state.value(owner, number);
        if (!state.isOldKnown(number)) {
            return new HistoryParts(only(now), List.of(), null);
        }
        return state.isDifferent(owner, number)
                ? new HistoryParts(only(now), List.of(), only(state.old(number)))
                : new HistoryParts(List.of(), only(now), List.of());
    }

    /** Returns the value of the attribute as a program that reads it gets it: one that may be changed in place is tracked or watched. */
    private static @Nullable Object given(InstanceState state, Object owner, int number) {
        ColumnModel column = state.layout().column(number);
        if (column != null && column.mutable() && state.isWatched(number)) {
            state.beforeRead(owner, number);
        }
        return state.value(owner, number);
    }

    private static HistoryParts collection(InstanceState state, Object owner, int number) {
        CollectionDelta change = state.change(number);
        List<Object> added = change == null ? List.of() : change.added();
        List<Object> removed = change == null ? List.of() : change.removed();
        List<@Nullable Object> unchanged = null;
        if (state.isReadable(number) && state.value(owner, number) instanceof LiveCollections.Loaded loaded) {
            Set<Object> come = Collections.newSetFromMap(new IdentityHashMap<>());
            come.addAll(added);
            unchanged = new ArrayList<>();
            for (Object each : loaded.elements()) {
                if (!come.contains(each)) {
                    unchanged.add(each);
                }
            }
        }
        return new HistoryParts(new ArrayList<>(added), unchanged, new ArrayList<>(removed));
    }
}
