package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/** Existing rows to be read by their keys. */
public final class BatchLookup extends Batch {

    private final List<Column<?>> keys;
    private final List<Column<?>> columns;

    /**
     * Makes a lookup of rows.
     *
     * @param keys the columns that a row is found by: each equal to a value that is given; unique together
     * @param columns the columns that are read of each row
     */
    public BatchLookup(Table table, List<Column<?>> keys, List<Column<?>> columns) {
        super(table, List.of(List.copyOf(keys), List.copyOf(columns)));
        this.keys = List.copyOf(keys);
        this.columns = List.copyOf(columns);
    }

    /** Returns the columns that a row is found by. */
    public List<Column<?>> keys() {
        return keys;
    }

    /** Returns the columns that are read of each row. */
    public List<Column<?>> columns() {
        return columns;
    }
}
