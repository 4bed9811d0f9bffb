package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/** Rows to be deleted. */
public final class BatchDelete extends Batch {

    private final List<Column<?>> where;

    /** Makes a batch of rows that are found by {@code where}: each column equal to a value of the row. */
    public BatchDelete(Table table, List<Column<?>> where) {
        super(table, List.copyOf(where));
        this.where = List.copyOf(where);
    }

    /** Returns the columns that a row is found by: each equal to a value of the row. */
    public List<Column<?>> where() {
        return where;
    }
}
