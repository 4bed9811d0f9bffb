package io.jalchemy.engine.result;

import java.util.List;

/**
 * The result of an UPDATE, DELETE or text that was executed for rows of parameters.
 *
 * @param rowCounts for each of the rows, in their order, how many rows of the table it changed; -2 where the driver does not say
 */
public record BatchUpdateResult(List<Long> rowCounts) {

    /** Copies the list. */
    public BatchUpdateResult {
        rowCounts = List.copyOf(rowCounts);
    }

    /** Returns the number of rows that were changed in all, as far as the driver says it. */
    public long rowCount() {
        long all = 0;
        for (long count : rowCounts) {
            all += Math.max(0, count);
        }
        return all;
    }
}
