package io.jalchemy.engine.spi;

import java.sql.Connection;

/**
 * A transaction that somebody else has begun and will end: a framework, a container, the program's own code. The library sends
 * statements and makes savepoints in it; it never commits it, rolls it back, or closes its connection.
 *
 * <p>For one thread at a time. Two that stand for the same transaction are equal.
 */
public interface OwnedTransaction {

    /** Returns the connection of the transaction. It stays the owner's. */
    Connection connection();

    /** Returns whether the owner will roll the transaction back, whatever is done in it from now on. */
    boolean isRollbackOnly();

    /** Makes the owner roll the transaction back at its end. */
    void setRollbackOnly();

    /** Registers {@code listener}, which is called when the owner ends the transaction. */
    void register(TransactionListener listener);

    /** A listener to the end of a transaction, called in the thread that ends it. */
    interface TransactionListener {

        /**
         * Is called before the owner commits, and not if it rolls back. An exception makes the owner roll back, and reaches whoever ends
         * the transaction.
         */
        void beforeCommit();

        /**
         * Is called when the transaction has ended.
         *
         * @param committed whether it is known to be committed
         */
        void afterCompletion(boolean committed);
    }
}
