package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.flush.WritePlans;
import io.jalchemy.orm.load.EntityQueries;
import java.time.Clock;

/**
 * The settings that all sessions of a factory share.
 *
 * @param engine the engine that the sessions get their connections from
 * @param queries the plans that read entities
 * @param writes the plans that write entities
 * @param listeners the listeners to writes
 * @param events the listeners that observe sessions
 * @param clock the clock for defaults that are times
 * @param lazyBatchSize the largest number of objects for which an attribute is loaded together; at least 1
 * @param twoPhase whether transactions may be prepared before they are committed
 */
public record SessionSettings(
        Engine engine,
        EntityQueries queries,
        WritePlans writes,
        WriteListeners listeners,
        SessionEvents events,
        Clock clock,
        int lazyBatchSize,
        boolean twoPhase) {

    /** Returns a copy with another clock. */
    public SessionSettings withClock(Clock other) {
        return new SessionSettings(engine, queries, writes, listeners, events, other, lazyBatchSize, twoPhase);
    }

    /** Returns a copy with which attributes are loaded for at most {@code size} neighbours. */
    public SessionSettings withLazyBatchSize(int size) {
        return new SessionSettings(engine, queries, writes, listeners, events, clock, size, twoPhase);
    }

    /** Returns a copy with which transactions may be prepared. */
    public SessionSettings withTwoPhase() {
        return new SessionSettings(engine, queries, writes, listeners, events, clock, lazyBatchSize, true);
    }
}
