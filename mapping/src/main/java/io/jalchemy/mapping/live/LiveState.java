package io.jalchemy.mapping.live;

import java.io.Serializable;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows about one object, as far as enhanced code has to see it: two barriers, one bit for each
 * attribute, and the ways around them.
 *
 * <p>An attribute whose bit is clear is read or written as a plain field. The state is itself the weak reference to its
 * object.
 */
public abstract class LiveState extends WeakReference<Object> {

    /** Bits of attributes 0 to 63 that may not be read without {@link #beforeRead}. */
    protected long readBarrier;

    /** Bits of attributes 0 to 63 that may not be written without {@link #beforeWrite}. */
    protected long writeBarrier;

    /** A state of {@code object}, put into {@code queue} when the object is gone. */
    protected LiveState(@Nullable Object object, @Nullable ReferenceQueue<Object> queue) {
        super(object, queue);
    }

    final boolean readsPlainly(int attribute) {
        return ((attribute < 64 ? readBarrier : moreReadBarrier(attribute / 64)) >>> attribute & 1) == 0;
    }

    final boolean writesPlainly(int attribute) {
        return ((attribute < 64 ? writeBarrier : moreWriteBarrier(attribute / 64)) >>> attribute & 1) == 0;
    }

    /** Like {@link #readBarrier}, of attributes {@code 64 * word} and the 63 after it; {@code word} is 1 or more. */
    protected abstract long moreReadBarrier(int word);

    /** Like {@link #writeBarrier}, of attributes {@code 64 * word} and the 63 after it; {@code word} is 1 or more. */
    protected abstract long moreWriteBarrier(int word);

    /** Makes the field of {@code attribute} hold what a reader has to see: loads, refreshes, or refuses. */
    public abstract void beforeRead(Object owner, int attribute);

    /**
     * Records that {@code attribute} is about to become {@code value}, and fires what has to be fired.
     *
     * @return the value to store: {@code value}, or what takes its place (an instrumented collection, say)
     */
    public abstract @Nullable Object beforeWrite(Object owner, int attribute, @Nullable Object value);

    /** Ends the constructing of {@code owner}: wraps its collections and fires its relationship events, once. */
    public abstract void constructed(Object owner);

    /** Prepares {@code owner} for being serialised: its fields are written next. */
    public void writing(Object owner) {}

    /** Returns what of this state is to travel with {@code owner}, whose fields were serialised; null for nothing. */
    public @Nullable Serializable serialized(Object owner) {
        return null;
    }
}
