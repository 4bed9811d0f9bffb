package io.jalchemy.engine;

/** A savepoint: {@link #commit()} keeps what was done since it began, {@link #rollback()} and {@code close()} undo it. */
public interface Savepoint extends AutoCloseable {

    /** Returns whether it is active: it has not ended, neither by itself nor with the transaction or the savepoint around it. */
    boolean isActive();

    /**
     * Releases the savepoint and keeps what was done since it began, as part of the transaction around it; does nothing if that was done.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if that was rolled back already; the message says by what
     */
    void commit();

    /**
     * Rolls back what was done since it began; does nothing if that was done.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if that was committed already; the message says by what
     */
    void rollback();

    /** Rolls back what was done since it began, unless it has ended. */
    @Override
    void close();
}
