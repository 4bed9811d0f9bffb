package io.jalchemy.mapping.live;

/** Makes states for objects that a program constructs; provided by the ORM as a service. */
public interface LiveRuntime {

    /** A state in constructing mode for {@code object}, whose fields are all still empty. */
    LiveState newState(LiveObject object);
}
