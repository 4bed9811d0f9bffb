package io.jalchemy.engine.row;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/**
 * Rows to be inserted that have values for the same columns.
 *
 * @param mixed whether there may be expressions among the values: {@code DEFAULT} in some rows, for example
 * @param columns what is given; empty for rows of defaults
 * @param returning what comes back of each row, in order of the rows that were given
 */
public record BatchInsert(Table table, List<Written> columns, List<Column<?>> returning, boolean mixed) {

    /** Rows whose values are no expressions. */
    public BatchInsert(Table table, List<Written> columns, List<Column<?>> returning) {
        this(table, columns, returning, false);
    }

    /** Copies the lists. */
    public BatchInsert {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
    }
}
