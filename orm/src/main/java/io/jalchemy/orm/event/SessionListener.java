package io.jalchemy.orm.event;

/**
 * Observes the sessions of a factory: flushes, lazy loads and the ends of transactions. Register it with {@code
 * sessions.listen(listener)}; what is of no interest need not be implemented. One class may observe an engine, too: the statements of a
 * flush or a lazy load start and end between its start and its end, in the same thread.
 *
 * <p>A listener is called in the thread of the session and must not use that session. It observes and cannot refuse: what it throws is
 * logged, once for each class of exception, and neither the program nor other listeners see it. Listeners that may refuse are those of
 * {@code sessions.events()} and {@code AttributeEvents}. Implementations are called by several threads at a time.
 *
 * <pre>{@code
 * sessions.listen(new SessionListener() {
 *     @Override
 *     public void flushSucceeded(FlushSucceeded event) {
 *         log.info("{} rows inserted, {} updated, {} deleted", event.inserted(), event.updated(), event.deleted());
 *     }
 *
 *     @Override
 *     public void lazyLoadStarted(LazyLoadStarted event) {
 *         log.warn("{}.{} is loaded lazily", event.entity(), event.attribute());
 *     }
 * });
 * }</pre>
 */
public interface SessionListener {

    /** Is called before a flush that has something to write, or to find out whether it has. */
    default void flushStarted(FlushStarted event) {}

    /** Is called after a flush has written everything and updated the objects. */
    default void flushSucceeded(FlushSucceeded event) {}

    /** Is called after a flush has failed. */
    default void flushFailed(FlushFailed event) {}

    /** Is called before an attribute that was read is lazily loaded by a statement. */
    default void lazyLoadStarted(LazyLoadStarted event) {}

    /** Is called after an attribute was lazily loaded. */
    default void lazyLoadSucceeded(LazyLoadSucceeded event) {}

    /** Is called after lazily loading an attribute has failed. */
    default void lazyLoadFailed(LazyLoadFailed event) {}

    /**
     * Is called after the transaction of a session was committed or rolled back, also if no statement was sent in it; one that was joined,
     * after its owner has ended it.
     */
    default void transactionEnded(SessionTransactionEnded event) {}
}
