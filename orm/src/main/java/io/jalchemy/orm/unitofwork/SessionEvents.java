package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.event.ListenerList;
import io.jalchemy.orm.event.SessionListener;
import java.util.concurrent.atomic.AtomicLong;

/** The listeners of the sessions of a factory, and the numbers of the sessions. Safe to share between threads. */
public final class SessionEvents {

    private final ListenerList<SessionListener> listeners = new ListenerList<>();
    private final AtomicLong last = new AtomicLong();

    /** Returns the listeners. */
    public ListenerList<SessionListener> listeners() {
        return listeners;
    }

    /** Returns a number that no other session has. */
    long nextNumber() {
        return last.incrementAndGet();
    }
}
