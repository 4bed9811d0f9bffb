package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/** Rows to be updated in the same columns. */
public final class BatchUpdate extends Batch {

    private final List<WrittenColumn> set;
    private final List<Column<?>> where;

    /**
     * Makes a batch of rows.
     *
     * @param set the columns that are written; their values come first in each row
     * @param where the columns that a row is found by: each equal to a value of the row, after those that are set
     */
    public BatchUpdate(Table table, List<WrittenColumn> set, List<Column<?>> where) {
        super(table, List.of(List.copyOf(set), List.copyOf(where)));
        this.set = List.copyOf(set);
        this.where = List.copyOf(where);
    }

    /** Returns the columns that are written; their values come first in each row. */
    public List<WrittenColumn> set() {
        return set;
    }

    /** Returns the columns that a row is found by: each equal to a value of the row, after those that are set. */
    public List<Column<?>> where() {
        return where;
    }
}
