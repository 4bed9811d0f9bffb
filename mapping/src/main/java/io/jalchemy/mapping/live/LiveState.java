package io.jalchemy.mapping.live;

import java.io.Serializable;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of an object's state that enhanced code uses: a read barrier and a write barrier with one bit for each attribute, and the
 * methods to call where a bit is set.
 *
 * <p>An attribute whose bit is clear is read or written as a plain field. The state is itself the weak reference to its object.
 */
public abstract class LiveState extends WeakReference<Object> {

    /** The bits of attributes 0 to 63 that must not be read without {@link #beforeRead}. */
    protected long readBarrier;

    /** The bits of attributes 0 to 63 that must not be written without {@link #beforeWrite}. */
    protected long writeBarrier;

    /** Creates a state of {@code object}, which is put into {@code queue} when the object was garbage-collected. */
    protected LiveState(@Nullable Object object, @Nullable ReferenceQueue<Object> queue) {
        super(object, queue);
    }

    final boolean readsPlainly(int attribute) {
        return ((attribute < 64 ? readBarrier : moreReadBarrier(attribute / 64)) >>> attribute & 1) == 0;
    }

    final boolean writesPlainly(int attribute) {
        return ((attribute < 64 ? writeBarrier : moreWriteBarrier(attribute / 64)) >>> attribute & 1) == 0;
    }

    /**
     * Returns the {@link #readBarrier} of attributes {@code 64 * word} and the 63 after it.
     *
     * @param word 1 or more
     */
    protected abstract long moreReadBarrier(int word);

    /**
     * Returns the {@link #writeBarrier} of attributes {@code 64 * word} and the 63 after it.
     *
     * @param word 1 or more
     */
    protected abstract long moreWriteBarrier(int word);

    /** Prepares the field of {@code attribute} for a read: loads or refreshes its value, or throws. */
    public abstract void beforeRead(Object owner, int attribute);

    /**
     * Records that {@code attribute} is about to become {@code value}, and fires the events.
     *
     * @return the value to store: {@code value}, or what takes its place (an instrumented collection, say)
     */
    public abstract @Nullable Object beforeWrite(Object owner, int attribute, @Nullable Object value);

    /** Ends the construction of {@code owner}: wraps its collections and fires its relationship events, once. */
    public abstract void constructed(Object owner);

    /** Prepares {@code owner} for serialization; its fields are written next. */
    public void writing(Object owner) {}

    /** Returns the part of this state that is serialized with {@code owner}, after its fields; null for none. */
    public @Nullable Serializable serialized(Object owner) {
        return null;
    }
}
