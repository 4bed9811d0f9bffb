package io.jalchemy.engine.row;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/**
 * Rows to be updated in the same columns.
 *
 * @param set what is written; values come first in each row
 * @param where what a row is found by: each equal to a value of the row, after those that are set
 */
public record BatchUpdate(Table table, List<Written> set, List<Column<?>> where) {

    /** Copies the lists. */
    public BatchUpdate {
        set = List.copyOf(set);
        where = List.copyOf(where);
    }
}
