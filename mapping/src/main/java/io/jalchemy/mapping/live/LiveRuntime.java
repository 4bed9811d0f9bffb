package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/** Creates states for objects that a program constructs. The ORM provides it as a service. */
public interface LiveRuntime {

    /** Returns a state in construction mode for {@code object}, whose fields are all still empty. */
    LiveState newState(LiveObject object);

    /**
     * Gives {@code object}, whose fields were just read from a stream, the state that {@link LiveState#serialized} returned.
     *
     * @param form an object that was read from the stream after the fields; may be null
     * @return an action to run once the whole stream is read, because until then other objects may be incomplete; null if {@code form} is
     *     not a result of {@link LiveState#serialized}
     */
    default @Nullable Runnable restore(LiveObject object, @Nullable Object form) {
        return null;
    }
}
