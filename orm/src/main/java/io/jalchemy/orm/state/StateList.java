package io.jalchemy.orm.state;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * States in the order in which they were added, each once. A mark of the state itself says whether it is in the list, so that nothing is
 * hashed and nothing is allocated for it: a session puts every object that is written into such lists.
 *
 * <p>A state is in the lists of one session at a time. One that is taken out leaves a gap, which is closed later; it is found
 * at once at either end. Iteration sees what is added meanwhile; nothing may be taken out then.
 */
public final class StateList extends AbstractCollection<InstanceState> {

    /** The role of a list; a session has one list of each. */
    public enum Role {
        /** New objects. */
        PENDING(1),
        /** Persistent objects that something was done to. */
        DIRTY(2),
        /** Objects to be deleted. */
        DELETED(4);

        final int mark;

        Role(int mark) {
            this.mark = mark;
        }
    }

    private static final @Nullable InstanceState[] NONE = {};

    private final int mark;
    private @Nullable InstanceState[] states = NONE;
    private int start;
    private int end;
    private int size;

    /** Makes an empty list. */
    public StateList(Role role) {
        this.mark = role.mark;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object state) {
        return state instanceof InstanceState own && has(own);
    }

    /** Returns whether {@code state}, which is in no other session, is in the list. */
    public boolean has(InstanceState state) {
        return state.isMarked(mark);
    }

    @Override
    public boolean add(InstanceState state) {
        if (has(state)) {
            return false;
        }
        state.mark(mark);
        if (end == states.length) {
            states = Arrays.copyOf(states, Math.max(8, 2 * end));
        }
        states[end++] = state;
        size++;
        return true;
    }

    /** Removes {@code state}, and returns whether the list had it. */
    public boolean take(InstanceState state) {
        if (!has(state)) {
            return false;
        }
        state.unmark(mark);
        size--;
        states[place(state)] = null;
        while (start < end && states[start] == null) {
            start++;
        }
        while (end > start && states[end - 1] == null) {
            end--;
        }
        if (start == end) {
            start = 0;
            end = 0;
        } else if (end - start > 64 && end - start > 4 * size) {
            pack();
        }
        return true;
    }

    private int place(InstanceState state) {
        int front = start;
        int back = end - 1;
        while (front <= back) {
            if (states[front] == state) {
                return front;
            }
            if (states[back] == state) {
                return back;
            }
            front++;
            back--;
        }
        throw new IllegalStateException(state + " is in the list of another session");
    }

    @Override
    public boolean remove(@Nullable Object state) {
        return state instanceof InstanceState own && take(own);
    }

    private void pack() {
        int kept = 0;
        for (int i = start; i < end; i++) {
            InstanceState state = states[i];
            if (state != null) {
                states[kept++] = state;
            }
        }
        Arrays.fill(states, kept, end, null);
        start = 0;
        end = kept;
    }

    @Override
    public boolean removeIf(Predicate<? super InstanceState> filter) {
        int before = size;
        for (int i = start; i < end; i++) {
            InstanceState state = states[i];
            if (state != null && filter.test(state)) {
                state.unmark(mark);
                states[i] = null;
                size--;
            }
        }
        if (size == 0) {
            clear();
        } else if (size < before) {
            pack();
        }
        return size < before;
    }

    @Override
    public void clear() {
        for (int i = start; i < end; i++) {
            InstanceState state = states[i];
            if (state != null) {
                state.unmark(mark);
            }
        }
        states = NONE;
        start = 0;
        end = 0;
        size = 0;
    }

    @Override
    public Iterator<InstanceState> iterator() {
        return new Iterator<>() {
            private int next = start;

            @Override
            public boolean hasNext() {
                while (next < end && states[next] == null) {
                    next++;
                }
                return next < end;
            }

            @Override
            public InstanceState next() {
                InstanceState state = hasNext() ? states[next++] : null;
                if (state == null) {
                    throw new NoSuchElementException();
                }
                return state;
            }
        };
    }
}
