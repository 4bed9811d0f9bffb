package io.jalchemy.orm.flush;

import io.jalchemy.engine.batch.BatchLookup;
import io.jalchemy.engine.row.MapperConnection;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the database made for new rows (defaults, computed columns, expressions, what triggers did) where INSERT does not give it
 * back: by one SELECT for each table and step of the flush, which finds the rows by their keys.
 */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
final class DatabaseValues {

    private final MapperConnection connection;
    private @Nullable Map<Table, List<RowOperation>> inserted;

    DatabaseValues(MapperConnection connection) {
        this.connection = connection;
    }

    /** Adds rows that were inserted, if anything of them is to be read. */
    void add(List<RowOperation> rows) {
        for (int i = 0; i < rows.size(); i++) {
            RowOperation row = rows.get(i);
            if (row.shape.readBackNumbers.length > 0 && row.change != null) {
                if (inserted == null) {
                    inserted = new LinkedHashMap<>();
                }
                inserted.computeIfAbsent(row.table(), each -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Reads what is to be read of the rows that were added, and hands it to their changes. */
    void read() {
        Map<Table, List<RowOperation>> step = inserted;
        if (step != null) {
            inserted = null;
            step.forEach(this::read);
        }
    }

    private void read(Table table, List<RowOperation> rows) {
        List<Column<?>> keys = table.primaryKeyColumns();
        Set<Column<?>> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.shape.readBack));
        BatchLookup lookup = new BatchLookup(table, keys, List.copyOf(columns));
        Object[][] found = connection.read(lookup, keys(keys, rows), rows.size());
        for (int at = 0; at < rows.size(); at++) {
            RowOperation row = rows.get(at);
            List<Column<?>> own = row.shape.readBack;
            for (int i = 0; row.change != null && i < own.size(); i++) {
                row.change.result(
                        row.shape.readBackNumbers[i], found[lookup.columns().indexOf(own.get(i))][at]);
            }
        }
    }

    private static Object[][] keys(List<Column<?>> columns, List<RowOperation> rows) {
        Object[][] keys = new Object[columns.size()][rows.size()];
        for (int i = 0; i < keys.length; i++) {
            for (int row = 0; row < rows.size(); row++) {
                keys[i][row] = columns.get(i).type().stored(key(columns.get(i), rows.get(row)));
            }
        }
        return keys;
    }

    /** Returns the value of a key column of a row that was written: the one that was sent, or that the database made. */
    private static Object key(Column<?> column, RowOperation row) {
        Object sent = row.valueOf(column.name());
        Object known = sent == RowOperation.ABSENT ? made(column, row) : FlushRun.resolved(sent, row);
        if (known == null || known instanceof Expression<?>) {
            throw new JalchemyException(
                    "UNKNOWN_KEY",
                    row + ": its key is made by the database (column " + column
                            + "), which gives nothing back of an INSERT but whole-number keys that it generates. Give the key in"
                            + " the program.");
        }
        return known;
    }

    private static @Nullable Object made(Column<?> column, RowOperation row) {
        int place = row.shape.returning.indexOf(column);
        return place < 0 || row.change == null ? null : row.change.result(row.shape.returningNumbers[place]);
    }
}
