package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.event.ListenerList;
import io.jalchemy.orm.event.FlushFailed;
import io.jalchemy.orm.event.FlushStarted;
import io.jalchemy.orm.event.FlushSucceeded;
import io.jalchemy.orm.event.LazyLoadFailed;
import io.jalchemy.orm.event.LazyLoadStarted;
import io.jalchemy.orm.event.LazyLoadSucceeded;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.orm.event.SessionTransactionEnded;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.orm.flush.FlushReason;
import io.jalchemy.orm.flush.WriteKind;
import java.util.function.Supplier;

/** Fires the events of one session. */
final class SessionObserver {

    private final SessionEvents events;

    /** The number of the session; 0 before the first event. */
    private long number;

    SessionObserver(SessionEvents events) {
        this.events = events;
    }

    /** Returns whether there are no listeners. */
    boolean isEmpty() {
        return events.listeners().isEmpty();
    }

    private long number() {
        if (number == 0) {
            number = events.nextNumber();
        }
        return number;
    }

    private ListenerList<SessionListener> listeners() {
        return events.listeners();
    }

    /** Calls {@code flush}, which flushes {@code objects} and returns its plan, and fires events before and after it. Returns the plan. */
    FlushPlan flush(FlushReason reason, ManagedObjects objects, Supplier<FlushPlan> flush) {
        FlushStarted started = new FlushStarted(
                number(),
                reason != FlushReason.EXPLICIT,
                objects.pending.size(),
                objects.dirty.size(),
                objects.deleted.size());
        listeners().fire(each -> each.flushStarted(started));
        long start = System.nanoTime();
        FlushPlan plan;
        try {
            plan = flush.get();
        } catch (RuntimeException | Error e) {
            FlushFailed event = new FlushFailed(started, nanos(start), e);
            listeners().fire(each -> each.flushFailed(event));
            throw e;
        }
        FlushSucceeded event = new FlushSucceeded(
                started,
                plan.rows(WriteKind.INSERT),
                plan.rows(WriteKind.UPDATE),
                plan.rows(WriteKind.DELETE),
                nanos(start));
        listeners().fire(each -> each.flushSucceeded(event));
        return plan;
    }

    /** Calls {@code load}, which lazily loads an attribute, and fires events before and after it. */
    void lazyLoad(String entity, String attribute, int owners, Runnable load) {
        LazyLoadStarted started = new LazyLoadStarted(number(), entity, attribute, owners);
        listeners().fire(each -> each.lazyLoadStarted(started));
        long start = System.nanoTime();
        try {
            load.run();
        } catch (RuntimeException | Error e) {
            LazyLoadFailed event = new LazyLoadFailed(started, nanos(start), e);
            listeners().fire(each -> each.lazyLoadFailed(event));
            throw e;
        }
        LazyLoadSucceeded event = new LazyLoadSucceeded(started, nanos(start));
        listeners().fire(each -> each.lazyLoadSucceeded(event));
    }

    /** Fires the event that the session's transaction has ended. */
    void transactionEnded(boolean committed, boolean joined) {
        if (!isEmpty()) {
            SessionTransactionEnded event = new SessionTransactionEnded(number(), committed, joined);
            listeners().fire(each -> each.transactionEnded(event));
        }
    }

    private static long nanos(long start) {
        return Math.max(1, System.nanoTime() - start);
    }
}
