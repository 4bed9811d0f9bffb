package io.jalchemy.engine.batch;

/**
 * {@code INSERT … VALUES (…), (…)}: rows of which nothing comes back, since the program knows all of them, their keys included.
 *
 * <p><b>Which row is which:</b> that need not be known; the number of rows that the database took is checked.
 *
 * <p><b>Parameters:</b> one for each value; rows are sent in parts that have no more than the database takes. <b>Texts:</b> one for each
 * number of rows that have up to 999 values, and for each power of two above ({@link RowCounts}).
 */
public final class KnownKeyInsert implements InsertStrategy {

    /** Makes the strategy, which has no state of its own. */
    public KnownKeyInsert() {}

    @Override
    public boolean accepts(RowsToInsert rows, BatchConnection connection) {
        return rows.batch().returning().isEmpty() && !rows.batch().columns().isEmpty();
    }

    @Override
    public void insert(RowsToInsert rows, BatchConnection connection) {
        ValuesInsert.sendAll(rows, this, connection);
    }
}
