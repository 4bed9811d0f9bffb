package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC batch of {@code INSERT … VALUES (…)}, with the driver's generated keys: for databases without RETURNING.
 *
 * <p><b>Which row is which:</b> the driver gives one key for each statement of the batch, in their order. JDBC leaves it open whether a
 * batch gives keys at all (JDBC 4.3, 13.6), so it serves only where the dialect says so ({@link Feature#BATCHED_GENERATED_KEYS}), and
 * the number of keys is checked. It serves for the one whole-number key that the database makes; everything else that the database makes
 * is read by that key.
 *
 * <p><b>Parameters:</b> those of one row. <b>Texts:</b> one for each batch.
 */
public final class GeneratedKeyInsert implements InsertStrategy {

    private static final int MAX_ROWS = 1000;

    /** Makes the strategy, which has no state of its own. */
    public GeneratedKeyInsert() {}

    @Override
    public boolean accepts(RowsToInsert rows, BatchConnection connection) {
        return rows.count() > 1
                && !rows.batch().mixed()
                && connection.dialect().has(Feature.JDBC_BATCHES)
                && connection.dialect().has(Feature.BATCHED_GENERATED_KEYS)
                && canReturnKeys(rows, connection);
    }

    /**
     * Returns whether one key that the database makes is all that has to come back of {@code rows}, and the driver's generated keys supply
     * it, since there is no RETURNING.
     */
    static boolean canReturnKeys(RowsToInsert rows, BatchConnection connection) {
        return rows.batch().returning().size() == 1
                && rows.generatedPlace() == 0
                && connection.dialect().has(Feature.GENERATED_KEYS)
                && !connection.dialect().has(Feature.INSERT_RETURNING);
    }

    @Override
    public void insert(RowsToInsert rows, BatchConnection connection) {
        Compiled compiled = ValuesInsert.compiled(rows, 0, 1, List.of(), this, connection);
        int page = Math.min(MAX_ROWS, connection.insertPageSize());
        for (int from = 0; from < rows.count(); from += page) {
            int to = Math.min(rows.count(), from + page);
            connection.nextPart(from, to, rows.count());
            insert(compiled, rows, from, to, true, connection);
        }
    }

    /**
     * Sends the rows from {@code from} to before {@code to}, each with one execution of {@code compiled}, and fills in their keys.
     *
     * @param together whether they are sent as a JDBC batch; otherwise one after the other
     * @throws io.jalchemy.sql.error.JalchemyException if there are not as many keys as rows
     */
    static void insert(
            Compiled compiled, RowsToInsert rows, int from, int to, boolean together, BatchConnection connection) {
        Column<?> generated = rows.batch().returning().get(0);
        List<@Nullable Object[]> sent = new ArrayList<>(to - from);
        for (int row = from; row < to; row++) {
            sent.add(rows.byRow(row, row + 1));
        }
        Object[] keys = connection.insertForKeys(compiled, generated, sent, together);
        rows.check(keys.length, to - from);
        System.arraycopy(keys, 0, rows.returned()[0], from, keys.length);
    }
}
