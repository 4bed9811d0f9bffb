package io.jalchemy.engine.batch;

/** One way to read rows by their keys. */
public interface LookupStrategy {

    /** Returns whether it can find rows of {@code batch} on {@code connection}. */
    boolean takes(BatchLookup batch, BatchConnection connection);

    /**
     * Reads rows of a batch that it takes.
     *
     * @param rows keys by column and row, no row twice, and where what is read goes
     */
    void read(RowsToFind rows, BatchConnection connection);
}
