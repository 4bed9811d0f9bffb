package io.jalchemy.engine;

import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.row.RowValues;
import java.util.ArrayList;
import java.util.List;

/** Rows of values, as a statement's form makes them. */
final class StreamedValues<R> implements StreamedResult.Chunks<R> {

    private final OpenRows rows;
    private final RowValues<R> reading;
    private final int size;

    /** Makes a reader of the rows of a query, {@code size} at a time. */
    StreamedValues(OpenRows rows, RowValues<R> reading, int size) {
        this.rows = rows;
        this.reading = reading;
        this.size = size;
    }

    @Override
    public List<R> next() {
        List<R> chunk = new ArrayList<>();
        rows.read(cursor -> reading.read(cursor, size, chunk));
        if (chunk.size() < size) {
            rows.finish();
        }
        return chunk;
    }

    @Override
    public void check() {
        rows.check();
    }

    @Override
    public void close() {
        rows.close();
    }
}
