package io.jalchemy.orm.state;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.ValueSnapshot;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot of a value that the program has read from an attribute, or written into it, and that it may change in place without a
 * notification. It holds the value weakly, and the object not at all, so that it lasts as long as the program can change the value.
 */
public final class WatchedValue extends WeakReference<Object> {

    private final InstanceState state;
    private final int number;
    private final SqlType<?> type;
    private ValueSnapshot snapshot;

    /** The next one of the same object; null for none. */
    @Nullable
    WatchedValue next;

    /** Where it is in its session; null if it is in none. */
    WatchedValues.@Nullable Part part;

    /** Its place in there. */
    int place;

    WatchedValue(
            InstanceState state,
            int number,
            SqlType<?> type,
            Object value,
            ValueSnapshot snapshot,
            @Nullable ReferenceQueue<Object> gone) {
        super(value, gone);
        this.state = state;
        this.number = number;
        this.type = type;
        this.snapshot = snapshot;
    }

    /** Returns a copy for the watched values of a session that the object has joined. */
    WatchedValue in(Object value, ReferenceQueue<Object> gone) {
        return new WatchedValue(state, number, type, value, snapshot, gone);
    }

    /** Returns the state of the object; the object itself may be gone. */
    public InstanceState state() {
        return state;
    }

    /** Returns the number of the attribute. */
    public int number() {
        return number;
    }

    ValueSnapshot snapshot() {
        return snapshot;
    }

    /** Returns the value of the attribute before the change in place; {@link ObjectChanges#UNKNOWN} if only a digest of it is kept. */
    Object before() {
        return snapshot.isWhole() ? snapshot.value() : ObjectChanges.UNKNOWN;
    }

    /** Ends the watch for this object: the value belongs to another one of its row from now on. */
    public void taken() {
        WatchedValues.remove(this);
        state.forgetWatched(this);
    }

    /** Makes the value count as unchanged as it is now. */
    void renew(Object value) {
        WatchedValues.Part current = part;
        int before = snapshot.size();
        snapshot = ValueSnapshot.of(type, value);
        if (current != null) {
            current.grow(snapshot.size() - before);
        }
    }

    /** Makes the value count as unchanged as it is now, if it is still there and has changed. */
    void renewIfChanged() {
        Object value = get();
        if (value != null && !snapshot.matches(value)) {
            renew(value);
        }
    }
}
