package io.jalchemy.engine.event;

/** A listener that is registered; closing this ends that. */
@FunctionalInterface
public interface ListenerRegistration extends AutoCloseable {

    /** Unregisters the listener; does nothing if that was done. */
    @Override
    void close();
}
