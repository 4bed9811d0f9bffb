package io.jalchemy.engine.row;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/**
 * Rows to be deleted.
 *
 * @param where what a row is found by: each equal to a value of the row
 */
public record BatchDelete(Table table, List<Column<?>> where) {

    /** Copies the list. */
    public BatchDelete {
        where = List.copyOf(where);
    }
}
