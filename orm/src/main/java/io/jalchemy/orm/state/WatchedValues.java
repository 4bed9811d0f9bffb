package io.jalchemy.orm.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watched values of a session's objects, which programs may change in place without a notification. They are compared with their
 * snapshots: all of them before a flush that the program asks for; before others, which queries cause, those that were handed out since the
 * last comparison, and the older ones only while they are few, so that each query takes the same time however many there are.
 */
public final class WatchedValues {

    /** So many older values are compared before a query, if they are not larger than {@link #MAX_COMPARED_BYTES} together. */
    private static final int MAX_COMPARED_VALUES = 256;

    private static final long MAX_COMPARED_BYTES = 1 << 20;

    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final Part recent = new Part();
    private final Part older = new Part();

    WatchedValues() {}

    /** Some of the values, without order. */
    static final class Part {

        private static final @Nullable WatchedValue[] NONE = {};

        private @Nullable WatchedValue[] values = NONE;
        private int size;
        private long bytes;

        private Part() {}

        void add(WatchedValue value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(8, 2 * size));
            }
            value.part = this;
            value.place = size;
            values[size++] = value;
            bytes += value.snapshot().size();
        }

        void remove(WatchedValue value) {
            WatchedValue last = at(--size);
            values[value.place] = last;
            last.place = value.place;
            values[size] = null;
            value.part = null;
            bytes -= value.snapshot().size();
            if (values.length > 64 && size < values.length / 4) {
                values = Arrays.copyOf(values, values.length / 2);
            }
        }

        WatchedValue at(int place) {
            return java.util.Objects.requireNonNull(values[place], "below the size there are values");
        }

        void grow(int more) {
            bytes += more;
        }
    }

    /** Returns the number of watched values. */
    public int size() {
        sweep();
        return recent.size + older.size;
    }

    ReferenceQueue<Object> collected() {
        return gone;
    }

    void add(WatchedValue value) {
        sweep();
        recent.add(value);
    }

    static void remove(WatchedValue value) {
        Part part = value.part;
        if (part != null) {
            part.remove(value);
        }
    }

    /** Removes values that are gone, so that no program can change them any more. */
    private void sweep() {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            WatchedValue value = (WatchedValue) each;
            remove(value);
            value.state().forgetWatched(value);
        }
    }

    /**
     * Compares values with their snapshots, and marks the attributes of those that differ as changed.
     *
     * @param all whether to compare older ones, however many they are
     * @return those that differ and whose objects are gone
     */
    public List<WatchedValue> compare(boolean all) {
        sweep();
        List<WatchedValue> orphans = List.of();
        if (all || (older.size <= MAX_COMPARED_VALUES && older.bytes <= MAX_COMPARED_BYTES)) {
            for (int place = older.size - 1; place >= 0; place--) {
                orphans = compare(older.at(place), orphans);
            }
        }
        for (int place = recent.size - 1; place >= 0; place--) {
            WatchedValue value = recent.at(place);
            orphans = compare(value, orphans);
            if (value.part == recent) {
                recent.remove(value);
                older.add(value);
            }
        }
        return orphans;
    }

    private static List<WatchedValue> compare(WatchedValue value, List<WatchedValue> orphans) {
        if (MutableValues.compare(value)) {
            return orphans;
        }
        List<WatchedValue> all = orphans.isEmpty() ? new ArrayList<>() : orphans;
        all.add(value);
        return all;
    }

    /** Makes all values count as unchanged as they are now. */
    public void renew() {
        sweep();
        for (int place = 0; place < older.size; place++) {
            older.at(place).renewIfChanged();
        }
        for (int place = 0; place < recent.size; place++) {
            recent.at(place).renewIfChanged();
        }
    }
}
