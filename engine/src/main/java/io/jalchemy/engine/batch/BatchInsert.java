package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/** Rows to be inserted that have values for the same columns. */
public final class BatchInsert extends Batch {

    private final List<WrittenColumn> columns;
    private final List<Column<?>> returning;
    private final boolean mixed;

    /** Makes a batch of rows whose values are no expressions. */
    public BatchInsert(Table table, List<WrittenColumn> columns, List<Column<?>> returning) {
        this(table, columns, returning, false);
    }

    /**
     * Makes a batch of rows.
     *
     * @param columns the columns that are written; empty for rows of defaults
     * @param returning the columns that come back of each row, in the order of the rows that were given
     * @param mixed whether there may be expressions among the values: {@code DEFAULT} in some rows, for example
     */
    public BatchInsert(Table table, List<WrittenColumn> columns, List<Column<?>> returning, boolean mixed) {
        super(table, List.of(List.copyOf(columns), List.copyOf(returning), mixed));
        this.columns = List.copyOf(columns);
        this.returning = List.copyOf(returning);
        this.mixed = mixed;
    }

    /** Returns the columns that are written; empty for rows of defaults. */
    public List<WrittenColumn> columns() {
        return columns;
    }

    /** Returns the columns that come back of each row, in the order of the rows that were given. */
    public List<Column<?>> returning() {
        return returning;
    }

    /** Returns whether there may be expressions among the values. */
    public boolean mixed() {
        return mixed;
    }
}
