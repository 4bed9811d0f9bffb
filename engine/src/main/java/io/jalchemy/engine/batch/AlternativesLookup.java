package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Junction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT … WHERE (a = ? AND b = ?) OR (…)}: for keys of several columns, which every database takes so.
 *
 * <p><b>Which row is which:</b> each comes back with its key.
 *
 * <p><b>Parameters:</b> one for each part of a key, in parts of 200 rows. <b>Texts:</b> one for each number of rows that
 * have up to 999 values, and for each power of two above ({@link RowCounts}).
 */
public final class AlternativesLookup implements LookupStrategy {

    private static final int MAX_ROWS = 200;

    /** Makes the strategy, which has no state of its own. */
    public AlternativesLookup() {}

    @Override
    public boolean accepts(BatchLookup batch, BatchConnection connection) {
        return true;
    }

    @Override
    public void read(RowsToFind rows, BatchConnection connection) {
        BatchLookup batch = rows.batch();
        int width = batch.keys().size();
        int to;
        for (int from = 0; from < rows.count(); from = to) {
            int count = RowCounts.next(rows.count() - from, width, MAX_ROWS);
            to = from + count;
            Compiled compiled =
                    connection.compiled(batch, List.of(), this, count, () -> rows.query(alternatives(batch, count)));
            @Nullable Object[] sent = new Object[count * width];
            for (int i = 0; i < sent.length; i++) {
                sent[i] = rows.keys()[i % width][from + i / width];
            }
            rows.read(compiled, sent, from, to, connection);
        }
    }

    private static Condition alternatives(BatchLookup batch, int count) {
        List<Condition> any = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            any.add(new Junction(
                    false, RowStatements.where(batch.keys(), row * batch.keys().size())));
        }
        return any.size() == 1 ? any.get(0) : new Junction(true, any);
    }
}
