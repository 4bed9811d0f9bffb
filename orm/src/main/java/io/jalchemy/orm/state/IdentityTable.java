package io.jalchemy.orm.state;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The states of one entity by key, as a table with open addressing: a state costs twelve bytes for each of its places, and no
 * object. A whole number is its own code; other keys are found by hash code, then compared.
 */
public final class IdentityTable {

    private static final int SMALLEST = 8;

    /** A table with fewer states grows fourfold, so that most of them are moved once. */
    private static final int MANY = 4096;

    private static final long[] NO_CODES = new long[2];
    private static final @Nullable Object[] NO_STATES = new Object[NO_CODES.length];

    final Object root;
    private long[] codes = NO_CODES;

    /** States, and {@link WeakEntry} ones. */
    private @Nullable Object[] states = NO_STATES;

    private int used;
    private int most;

    /**
     * The factor that codes are multiplied with; another one after each sweep. A collector keeps for longer what it meets last, which is
     * one end of the table: with one factor that end would become full.
     */
    private long factor = KeyCode.factor(0);

    private int sweeps;
    private @Nullable Class<?> whole;

    /**
     * A weak reference to an object that nothing else holds. As long as it is there nothing was collected since, and the states need not be
     * checked. The benchmarks W2 and Scale pay for it.
     */
    private @Nullable WeakReference<Object> canary;

    IdentityTable(Object root) {
        this.root = root;
    }

    /** Returns the number of {@code places} that are used at most. */
    private static int limit(int places) {
        return places / 3 * 2;
    }

    /** Returns the state of the row with {@code key}, whose object may be gone; null for none. */
    public @Nullable InstanceState find(Object key) {
        return state(states[place(KeyCode.of(key), key.getClass(), key)]);
    }

    /**
     * Returns the state of the row whose key is the whole number {@code key}, and whose object may be gone; null for none.
     *
     * @param type the class of keys: {@code Long.class} or {@code Integer.class}
     */
    public @Nullable InstanceState find(long key, Class<?> type) {
        return state(states[place(key, type, null)]);
    }

    /** A state that only its object keeps. */
    private static final class WeakEntry extends WeakReference<InstanceState> {

        WeakEntry(InstanceState state) {
            super(state);
        }
    }

    private static @Nullable InstanceState state(@Nullable Object entry) {
        return entry instanceof WeakEntry weak ? weak.get() : (InstanceState) entry;
    }

    private static boolean isAlive(@Nullable Object entry) {
        InstanceState state = state(entry);
        return state != null && state.object() != null;
    }

    /** Returns the place of the state with a key: where it is, or the free one where it would be put. */
    private int place(long code, Class<?> type, @Nullable Object key) {
        int last = codes.length - 1;
        boolean exact = type == whole;
        int at = KeyCode.place(code, last, factor);
        while (true) {
            Object there = states[at];
            if (there == null || (codes[at] == code && (exact || isOf(there, code, type, key)))) {
                return at;
            }
            at = (at + 1) & last;
        }
    }

    private static boolean isOf(Object entry, long code, Class<?> type, @Nullable Object key) {
        InstanceState state = state(entry);
        Object own = state == null ? null : state.key();
        return own != null && (key == null ? own.getClass() == type && KeyCode.of(own) == code : own.equals(key));
    }

    /** Puts {@code state} into the table in place of another one with the same {@code key}, which is its own. */
    public void put(Object key, InstanceState state) {
        enter(key, state);
    }

    /**
     * Puts {@code state} into the table like {@link #put}, but holds it weakly: it goes with its object. This is for objects that are made
     * in great numbers and dropped soon. A collector that meets many states here keeps them, and what they refer to, for longer.
     */
    public void putLoosely(Object key, InstanceState state) {
        enter(key, new WeakEntry(state));
    }

    private void enter(Object key, Object entry) {
        if (used == 0) {
            whole = KeyCode.isWhole(key) ? key.getClass() : null;
        } else if (key.getClass() != whole) {
            whole = null;
        }
        long code = KeyCode.of(key);
        int at = place(code, key.getClass(), key);
        if (states[at] == null) {
            if (used == most) {
                grow();
                at = place(code, key.getClass(), key);
            }
            used++;
            codes[at] = code;
        }
        states[at] = entry;
    }

    void remove(Object key, InstanceState state) {
        int at = place(KeyCode.of(key), key.getClass(), key);
        if (state(states[at]) != state) {
            return;
        }
        used--;
        int last = codes.length - 1;
        for (int next = (at + 1) & last; states[next] != null; next = (next + 1) & last) {
            int home = KeyCode.place(codes[next], last, factor);
            if (((next - home) & last) >= ((next - at) & last)) { // it may not stay behind an empty place
                states[at] = states[next];
                codes[at] = codes[next];
                at = next;
            }
        }
        states[at] = null;
    }

    /** Returns the number of states whose objects are still there. */
    int alive() {
        int alive = 0;
        for (Object entry : states) {
            if (isAlive(entry)) {
                alive++;
            }
        }
        return alive;
    }

    /** Makes room for more states; leaves out those whose objects are gone. */
    private void grow() {
        boolean collected = canary == null || canary.get() == null;
        int alive = collected ? alive() : used;
        int wanted = alive < MANY ? 3 * alive : alive + alive / 2;
        int places = SMALLEST;
        while (limit(places) <= wanted) {
            places *= 2;
        }
        move(places, collected);
        most = alive < MANY ? limit(places) : Math.min(limit(places), 2 * alive);
        if (collected) {
            canary = new WeakReference<>(new Object());
        }
    }

    private void move(int places, boolean collected) {
        long[] oldCodes = codes;
        @Nullable Object[] oldStates = states;
        codes = new long[places];
        states = new Object[places];
        used = 0;
        if (collected) {
            factor = KeyCode.factor(++sweeps);
        }
        for (int i = 0; i < oldStates.length; i++) {
            Object entry = oldStates[i];
            if (entry != null && (!collected || isAlive(entry))) {
                int at = KeyCode.place(oldCodes[i], places - 1, factor);
                while (states[at] != null) {
                    at = (at + 1) & (places - 1);
                }
                codes[at] = oldCodes[i];
                states[at] = entry;
                used++;
            }
        }
    }

    /** Removes everything. */
    void clear() {
        codes = NO_CODES;
        states = NO_STATES;
        used = 0;
        most = 0;
    }

    /** Removes everything, then calls {@code removed} with each state, also with some whose objects are gone. */
    void clear(Consumer<InstanceState> removed) {
        @Nullable Object[] before = states;
        clear();
        forEachState(before, removed);
    }

    void forEach(Consumer<InstanceState> action) {
        forEachState(states, action);
    }

    private static void forEachState(@Nullable Object[] entries, Consumer<InstanceState> action) {
        for (Object entry : entries) {
            InstanceState state = state(entry);
            if (state != null) {
                action.accept(state);
            }
        }
    }
}
