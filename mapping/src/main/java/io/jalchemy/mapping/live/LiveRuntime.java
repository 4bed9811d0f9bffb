package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/** Makes states for objects that a program constructs; provided by the ORM as a service. */
public interface LiveRuntime {

    /** A state in constructing mode for {@code object}, whose fields are all still empty. */
    LiveState newState(LiveObject object);

    /**
     * Gives {@code object}, whose fields were just read from a stream, the state that {@link LiveState#serialized} made.
     *
     * @param form something that was read from the stream after the fields; may be null
     * @return what is to be done once the whole stream is read: until then other objects may be there in part only; null if
     *     {@code form} is not what {@link LiveState#serialized} made
     */
    default @Nullable Runnable restore(LiveObject object, @Nullable Object form) {
        return null;
    }
}
