package io.jalchemy.engine.batch;

/** One way to insert rows, which says of whatever the database gives back which row it belongs to. */
public interface InsertStrategy {

    /** Returns whether it can insert {@code rows} on {@code connection} and tell which is which. Sends no statement that writes. */
    boolean takes(RowsToInsert rows, BatchConnection connection);

    /** Inserts {@code rows}, which it takes, and fills in what came back of each. */
    void insert(RowsToInsert rows, BatchConnection connection);
}
