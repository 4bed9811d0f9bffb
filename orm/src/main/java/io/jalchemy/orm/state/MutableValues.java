package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Immutability;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of columns that programs change in place: JSON maps and lists and array lists are handed out as {@link Tracked} ones,
 * all others are {@linkplain WatchedValue watched}, and so are maps and lists that the program made itself. A value that was
 * never handed out costs nothing.
 */
final class MutableValues {

    private MutableValues() {}

    private static SqlType<?> type(InstanceState state, int number) {
        return java.util.Objects.requireNonNull(state.layout().column(number), "it is a column")
                .column()
                .type();
    }

    private static boolean isTracked(SqlType<?> type, @Nullable Object value) {
        if (type.kind() != TypeKind.JSON && (type.kind() != TypeKind.ARRAY || type.conversion() != null)) {
            return false;
        }
        return value instanceof Map<?, ?>
                ? type.javaType().isAssignableFrom(TrackedMap.class)
                : value instanceof List<?> && type.javaType().isAssignableFrom(TrackedList.class);
    }

    /** Prepares the loaded value of attribute {@code number} for its first read: it is tracked, or watched. */
    static void handOut(InstanceState state, Object owner, int number) {
        Object value = state.value(owner, number);
        if (value == null || value instanceof Tracked || Immutability.isImmutable(value)) {
            return;
        }
        if (isTracked(type(state, number), value)) {
            boolean open = find(state, number, value) != null;
            ((LiveObject) owner).jalchemy$set(number, new TrackedValue(owner, number, value, open).whole());
        } else {
            watch(state, number, value);
        }
    }

    // ---- what is assigned

    /**
     * Prepares {@code given}, which the program assigns, for attribute {@code number}, which has not got it yet.
     *
     * @return the value that the field is to hold
     */
    static @Nullable Object assigned(InstanceState state, Object owner, int number, @Nullable Object given) {
        Object kept = given;
        if (given instanceof Tracked tracked && tracked.root().isWhole(owner, number, tracked)) {
            tracked.root().held(true);
        } else {
            kept = Tracked.untracked(given);
        }
        if (state.value(owner, number) instanceof Tracked old && old != kept) {
            old.root().held(kept instanceof Tracked tracked && tracked.root() == old.root());
        }
        WatchedValue each = state.watchedValues();
        while (each != null) {
            WatchedValue next = each.next;
            if (each.number() == number) {
                WatchedValues.remove(each);
                state.forgetWatched(each);
            }
            each = next;
        }
        return kept;
    }

    /** Replaces values that the constructor of {@code owner} has assigned and that belong to other objects by copies. */
    static void constructed(InstanceState state, LiveObject owner) {
        long[] mutable = state.layout().mutableBits();
        for (int word = 0; mutable != null && word < mutable.length; word++) {
            for (long bits = mutable[word]; bits != 0; bits &= bits - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(bits);
                Object value = owner.jalchemy$get(number);
                Object kept = Immutability.isImmutable(value) ? value : Tracked.untracked(value);
                if (kept != value) {
                    owner.jalchemy$set(number, kept);
                }
            }
        }
    }

    /** Returns a copy of {@code value}, which another object holds in attribute {@code number}. */
    static @Nullable Object copy(InstanceState state, int number, @Nullable Object value) {
        if (Immutability.isImmutable(value)) {
            return value;
        }
        Object plain = Tracked.plain(value);
        return isTracked(type(state, number), plain) ? Tracked.copy(plain) : copied(type(state, number), plain);
    }

    @SuppressWarnings("unchecked") // the column's type is that of the field
    private static <J> @Nullable Object copied(SqlType<J> type, @Nullable Object value) {
        return value == null ? null : type.copy((J) value);
    }

    /**
     * Returns the value that attribute {@code number}, which is loaded or expired and not marked as changed, had before its value was
     * changed in place; {@link ObjectChanges#UNKNOWN} if only a digest of it is kept.
     */
    static @Nullable Object before(ChangeTracking state, Object owner, int number) {
        Object value = state.value(owner, number);
        if (Immutability.isImmutable(value)) {
            return value;
        }
        WatchedValue known = find(state, number, Tracked.plain(value));
        if (known != null) {
            return known.before();
        }
        return value instanceof Tracked ? Tracked.copy(value) : value;
    }

    /** Renews the watch of values of {@code owner} after they were written: the program may change from now on what it has of them. */
    static void written(InstanceState state, Object owner) {
        long[] mutable = state.layout().mutableBits();
        for (int word = 0; mutable != null && word < mutable.length; word++) {
            for (long bits = mutable[word] & ~state.lacking(word); bits != 0; bits &= bits - 1) {
                written(state, owner, 64 * word + Long.numberOfTrailingZeros(bits));
            }
        }
    }

    private static void written(InstanceState state, Object owner, int number) {
        Object value = state.value(owner, number);
        if (Immutability.isImmutable(value)) {
            return;
        }
        Object plain = Tracked.plain(value);
        WatchedValue known = find(state, number, plain);
        if (known != null) {
            if (state.isChanged(number)) {
                known.renew(java.util.Objects.requireNonNull(plain));
            }
        } else if (value instanceof Tracked tracked ? tracked.root().isOpen() : !state.isWatched(number)) {
            watch(state, number, java.util.Objects.requireNonNull(plain));
        }
        if (value == plain && isTracked(type(state, number), value)) {
            state.watch(number / 64, 1L << number);
        }
    }

    // ---- what is watched

    private static @Nullable WatchedValue find(ChangeTracking state, int number, @Nullable Object value) {
        for (WatchedValue each = value == null ? null : state.watchedValues(); each != null; each = each.next) {
            if (each.number() == number && each.refersTo(value)) {
                return each;
            }
        }
        return null;
    }

    /** Watches {@code value}, which is the value of attribute {@code number} in the row, unless it is watched already. */
    static void watch(InstanceState state, int number, Object value) {
        if (state.hasOrHadRow() && find(state, number, value) == null) {
            ObjectWatch.add(state, number, type(state, number), value);
        }
    }

    /**
     * Marks the attribute of {@code watched} as changed if its value is.
     *
     * @return false if the value has changed and its object is gone
     */
    static boolean compare(WatchedValue watched) {
        Object value = watched.get();
        InstanceState state = watched.state();
        if (value == null || !state.hasOrHadRow()) {
            return true;
        }
        Object owner = state.object();
        int number = watched.number();
        boolean held = owner != null && Tracked.plain(state.value(owner, number)) == value;
        if ((held && state.isChanged(number)) || watched.snapshot().matches(value)) {
            return true;
        }
        if (owner != null) {
            changed(state, owner, watched, value);
        }
        return owner != null;
    }

    /**
     * Notes that {@code value}, which was the value of an attribute of {@code owner}, was changed. If the attribute was loaded
     * again since it is the value again, unless the program has changed what it holds now: that stands.
     */
    static void changed(InstanceState state, Object owner, WatchedValue watched, Object value) {
        int number = watched.number();
        boolean held = Tracked.plain(state.value(owner, number)) == value;
        if (state.isChanged(number)) {
            if (!held) {
                watched.renew(value);
            }
            return;
        }
        Object before = held || !state.isReadable(number) ? watched.before() : before(state, owner, number);
        if (!held) {
            ((LiveObject) owner).jalchemy$set(number, value);
        }
        state.changedInPlace(owner, number, before);
    }

    // ---- what was loaded again

    private static <J> boolean isSameRow(SqlType<J> type, @Nullable Object a, Object b) {
        return type.same(type.stored(a), type.stored(b));
    }

    /**
     * Stores {@code value} in {@code owner} again, which does not hold it any more because the attribute was loaded again, and which the
     * program is about to change.
     *
     * @throws JalchemyException if the attribute was changed, or the row has another value than {@code value} by now
     */
    static void takeAgain(InstanceState state, Object owner, int number, TrackedValue value) {
        if (!state.isChanged(number)) {
            if (!state.isReadable(number)) {
                state.beforeRead(owner, number);
            }
            if (isSameRow(type(state, number), Tracked.plain(state.value(owner, number)), value.plain())) {
                ((LiveObject) owner).jalchemy$set(number, value.whole());
                return;
            }
        }
        throw new JalchemyException(
                "INVALID_VALUE",
                "This value of " + state + "." + state.layout().name(number)
                        + " was expired, refreshed or rolled back, and its owner has another one now. Ask the owner for it again.");
    }
}
