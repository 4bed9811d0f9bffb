package io.jalchemy.engine.row;

import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.TextNode;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of rows, and makes of each row what a statement's form says. */
public final class RowValues<R> {

    private final ColumnReader[] readers;
    private final RowForm<R> form;
    private final @Nullable TextNode text;
    private int @Nullable [] places;

    /**
     * Makes a reading.
     *
     * @param readers of the values of a row
     * @param text the statement, if it is a text whose columns are to be compared with those that the program named; otherwise null
     */
    public RowValues(ColumnReader[] readers, RowForm<R> form, @Nullable TextNode text) {
        this.readers = readers;
        this.form = form;
        this.text = text;
    }

    /** Adds the next rows, {@code most} at most, to {@code rows}. */
    @SuppressWarnings(
            "NullAway") // values of a row may be null: RowForm says so, its class file does not to this compiler
    public void read(RowCursor cursor, int most, List<R> rows) throws SQLException {
        if (text != null && places == null) {
            places = TextColumns.places(text, cursor);
        }
        int @Nullable [] at = places;
        for (int count = 0; count < most && cursor.next(); count++) {
            @Nullable Object[] row = new Object[readers.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = cursor.get(at == null ? i : at[i], readers[i]);
            }
            rows.add(form.row(row));
        }
    }
}
