package io.jalchemy.engine;

import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.sql.tree.RowForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of values, as a statement's form makes them. */
final class StreamedValues<R> implements StreamedResult.Chunks<R> {

    private final OpenRows rows;
    private final ColumnReader[] readers;
    private final RowForm<R> form;
    private final int size;

    /** Makes a reader of the rows of a query, {@code size} at a time. */
    StreamedValues(OpenRows rows, ColumnReader[] readers, RowForm<R> form, int size) {
        this.rows = rows;
        this.readers = readers;
        this.form = form;
        this.size = size;
    }

    @Override
    @SuppressWarnings(
            "NullAway") // values of a row may be null: RowForm says so, its class file does not to this compiler
    public List<R> next() {
        List<R> chunk = new ArrayList<>();
        rows.read(cursor -> {
            while (chunk.size() < size && cursor.next()) {
                @Nullable Object[] row = new Object[readers.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = cursor.get(i, readers[i]);
                }
                chunk.add(form.row(row));
            }
        });
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
