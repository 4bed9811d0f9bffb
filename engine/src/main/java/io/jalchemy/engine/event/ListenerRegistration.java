package io.jalchemy.engine.event;

/** A registration of a listener; closing it unregisters the listener. */
@FunctionalInterface
public interface ListenerRegistration extends AutoCloseable {

    /** Unregisters the listener; does nothing if that was done. */
    @Override
    void close();
}
