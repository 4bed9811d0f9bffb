package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import java.util.List;

/**
 * {@code INSERT … VALUES (…)}, one row after the other: with RETURNING, or with the driver's generated keys where the database has none.
 *
 * <p><b>Which row is which:</b> there is one. Whatever makes the key (a sequence that counts down, a trigger, a rule) what comes back is of
 * this row. Generated keys serve for the one whole-number key that the database makes, and for nothing else.
 *
 * <p><b>Parameters:</b> those of one row. <b>Texts:</b> one for each batch; rows of a mixed batch have a text of their own.
 */
public final class SingleRowInsert implements InsertStrategy {

    /** Makes the strategy, which has no state of its own. */
    public SingleRowInsert() {}

    @Override
    public boolean accepts(RowsToInsert rows, BatchConnection connection) {
        return rows.batch().returning().isEmpty()
                || connection.dialect().has(Feature.INSERT_RETURNING)
                || GeneratedKeyInsert.canReturnKeys(rows, connection);
    }

    @Override
    public void insert(RowsToInsert rows, BatchConnection connection) {
        boolean byGeneratedKeys =
                !rows.batch().returning().isEmpty() && !connection.dialect().has(Feature.INSERT_RETURNING);
        if (byGeneratedKeys) {
            insertForKeys(rows, connection);
            return;
        }
        ReturnedByRow returning = new ReturnedByRow(rows, connection, false);
        for (int row = 0; row < rows.count(); row++) {
            Compiled compiled = ValuesInsert.compiled(rows, row, row + 1, returning.back, this, connection);
            returning.send(compiled, rows.byRow(row, row + 1), row, row + 1);
        }
    }

    private void insertForKeys(RowsToInsert rows, BatchConnection connection) {
        if (!rows.batch().mixed()) {
            Compiled compiled = ValuesInsert.compiled(rows, 0, 1, List.of(), this, connection);
            GeneratedKeyInsert.insert(compiled, rows, 0, rows.count(), false, connection);
            return;
        }
        for (int row = 0; row < rows.count(); row++) {
            Compiled compiled = ValuesInsert.compiled(rows, row, row + 1, List.of(), this, connection);
            GeneratedKeyInsert.insert(compiled, rows, row, row + 1, false, connection);
        }
    }
}
