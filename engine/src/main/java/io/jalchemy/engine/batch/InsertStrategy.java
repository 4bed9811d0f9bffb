package io.jalchemy.engine.batch;

/** A way to insert rows that knows which row the values that come back belong to. */
public interface InsertStrategy {

    /**
     * Returns whether it can insert {@code rows} on {@code connection} and knows which of the rows that come back is which. Sends no
     * statement that writes.
     */
    boolean accepts(RowsToInsert rows, BatchConnection connection);

    /** Inserts {@code rows}, which it takes, and fills in the values that came back of each. */
    void insert(RowsToInsert rows, BatchConnection connection);
}
