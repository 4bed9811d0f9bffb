package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Feature;

/**
 * {@code INSERT … VALUES (…), (…) RETURNING …}: several rows of which something comes back.
 *
 * <p><b>Which row is which:</b> by the key, where the program gives it: it comes back with the rest. By the order of the keys where the
 * database makes them ({@link AscendingKeys}): rows of one VALUES are stored in their order on SQLite, which has one number after the other
 * for them (sqlite.org/autoinc.html), and PostgreSQL computes the columns of VALUES row by row. What may not serve: the order in which rows
 * come back, which no database promises (sqlite.org/lang_returning.html, limitations).
 *
 * <p><b>Parameters:</b> one for each value; rows are sent in parts that have no more than the database takes. <b>Texts:</b> one for each
 * number of rows that have up to 999 values, and for each power of two above ({@link RowCounts}); rows of a mixed batch have a text of
 * their own.
 */
public final class MultiRowInsert implements InsertStrategy {

    /** Makes the strategy, which has no state of its own. */
    public MultiRowInsert() {}

    @Override
    public boolean accepts(RowsToInsert rows, BatchConnection connection) {
        return rows.count() > 1
                && !rows.batch().returning().isEmpty()
                && connection.dialect().has(Feature.INSERT_RETURNING)
                && connection.dialect().has(Feature.MULTI_ROW_RETURNING)
                && ReturnedByRow.canMatchRows(rows, connection);
    }

    @Override
    public void insert(RowsToInsert rows, BatchConnection connection) {
        ValuesInsert.sendAll(rows, this, connection);
    }
}
