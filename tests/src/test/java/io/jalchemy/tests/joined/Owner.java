package io.jalchemy.tests.joined;

import io.jalchemy.engine.spi.ConnectionSource;

/** Begins and ends transactions that sessions join. */
interface Owner {

    /** Something done in a transaction. */
    @FunctionalInterface
    interface Work {

        /** Does it. */
        void run() throws Exception;
    }

    /** What lends an engine the connections of this owner's transactions. */
    ConnectionSource source();

    /** Does {@code work} in a transaction: that of the thread, or one of its own; commits, or rolls back if {@code work} throws. */
    void required(Work work) throws Exception;

    /** Does {@code work} in a transaction of its own, whatever the thread is in. */
    void requiresNew(Work work) throws Exception;

    /** Has the transaction of the thread be rolled back at its end. */
    void setRollbackOnly();

    /** Executes a statement of the program in the transaction of the thread, past the library. */
    void execute(String sql) throws Exception;
}
