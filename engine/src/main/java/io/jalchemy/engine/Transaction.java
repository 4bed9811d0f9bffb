package io.jalchemy.engine;

/** A savepoint: {@link #commit()} keeps what was done since, {@link #rollback()} and {@code close()} take it back. */
public interface Transaction extends AutoCloseable {

    /** Whether neither {@code commit()} nor {@code rollback()} was called. */
    boolean isActive();

    /** Keeps what was done since it began, as part of the transaction around it. */
    void commit();

    /** Takes back what was done since it began. */
    void rollback();

    /** Takes back what was done since it began, unless it has ended. */
    @Override
    void close();
}
