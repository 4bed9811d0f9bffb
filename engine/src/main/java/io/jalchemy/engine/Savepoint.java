package io.jalchemy.engine;

/** A savepoint: {@link #commit()} keeps what was done since, {@link #rollback()} and {@code close()} take it back. */
public interface Savepoint extends AutoCloseable {

    /** Whether it has not ended yet, neither by itself nor with the transaction or the savepoint around it. */
    boolean isActive();

    /**
     * Keeps what was done since it began, as part of the transaction around it.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if that was rolled back already; the message says by what
     */
    void commit();

    /**
     * Takes back what was done since it began; does nothing if that was done.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if that was committed already; the message says by what
     */
    void rollback();

    /** Takes back what was done since it began, unless it has ended. */
    @Override
    void close();
}
