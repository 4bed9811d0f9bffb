package io.jalchemy.engine.batch;

/** A way to read rows by their keys. */
public interface LookupStrategy {

    /** Returns whether it can find rows of {@code batch} on {@code connection}. */
    boolean accepts(BatchLookup batch, BatchConnection connection);

    /**
     * Reads rows of a batch that it takes.
     *
     * @param rows the keys by column and row, no row twice; takes the values that are read
     */
    void read(RowsToFind rows, BatchConnection connection);
}
