package io.jalchemy.orm.state;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.ValueSnapshot;

/**
 * The watched values of one object: a chain that begins at {@link InstanceState#watchedValues()}. While the object is in a session,
 * its values are in the {@link WatchedValues} of that session, too.
 */
final class ObjectWatch {

    private ObjectWatch() {}

    /** Watches {@code value}, which is the value of attribute {@code number} in the row. */
    static void add(InstanceState state, int number, SqlType<?> type, Object value) {
        AttributeLoader session = state.loader();
        WatchedValues all = session == null ? null : session.membership().toWatch();
        WatchedValue made = new WatchedValue(
                state, number, type, value, ValueSnapshot.of(type, value), all == null ? null : all.collected());
        chain(state, made);
        if (all != null) {
            all.add(made);
        }
    }

    /** Adds the values of an object that has joined a session to {@code all}, which are those of the session. */
    static void join(InstanceState state, WatchedValues all) {
        WatchedValue each = state.watchedValues();
        state.watchedValues(null);
        while (each != null) {
            Object value = each.get();
            if (value != null) {
                WatchedValue again = each.in(value, all.collected());
                chain(state, again);
                all.add(again);
            }
            each = each.next;
        }
    }

    private static void chain(InstanceState state, WatchedValue first) {
        first.next = state.watchedValues();
        state.watchedValues(first);
    }

    /** Removes the values of an object that leaves its session from those of the session; the object goes on watching them. */
    static void leave(InstanceState state) {
        for (WatchedValue each = state.watchedValues(); each != null; each = each.next) {
            WatchedValues.remove(each);
        }
    }

    /** Ends the watch for all values of an object that has no row to compare them with any more. */
    static void end(InstanceState state) {
        leave(state);
        if (state.watchedValues() != null) {
            state.watchedValues(null);
        }
    }

    /** Marks those attributes of an object as changed whose watched values have changed. */
    static void compare(InstanceState state) {
        for (WatchedValue each = state.watchedValues(); each != null; each = each.next) {
            MutableValues.compare(each);
        }
    }

    /** Makes all watched values of an object count as unchanged as they are now. */
    static void renew(InstanceState state) {
        for (WatchedValue each = state.watchedValues(); each != null; each = each.next) {
            each.renewIfChanged();
        }
    }
}
