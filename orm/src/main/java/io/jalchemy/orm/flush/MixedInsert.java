package io.jalchemy.orm.flush;

import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.row.ColumnDefaults;
import io.jalchemy.engine.row.MapperConnection;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of rows of one table that name different columns: a column that a row does not name is {@code DEFAULT} there. It is used where
 * there are few rows of each shape, because the text fits these rows alone. Where the database does not accept {@code DEFAULT} in VALUES,
 * the column's default from the catalogue is written.
 */
final class MixedInsert {

    private static final int MAX_ROWS_OF_A_KIND = 20;

    private final Table table;
    private final ColumnDefaults defaults;
    final List<RowOperation> rows = new ArrayList<>();
    private int shapes;

    private MixedInsert(Table table, ColumnDefaults defaults) {
        this.table = table;
        this.defaults = defaults;
    }

    /** The properties that the shapes of rows in one statement must share: the table, and the keys that are given rather than generated. */
    private record Kind(Table table, Set<Column<?>> keys) {}

    /** Removes the shapes that are better sent together from {@code shapes}, and returns their statements. */
    static List<MixedInsert> takeFrom(Map<Object, List<RowOperation>> shapes) {
        Map<Kind, MixedInsert> all = new LinkedHashMap<>();
        shapes.forEach((shape, rows) -> {
            Kind kind =
                    rows.size() > MAX_ROWS_OF_A_KIND || !(shape instanceof BatchInsert insert) ? null : kind(insert);
            if (kind != null) {
                MixedInsert mixed =
                        all.computeIfAbsent(kind, each -> new MixedInsert(kind.table(), ColumnDefaults.BY_WORD));
                mixed.shapes++;
                mixed.rows.addAll(rows);
            }
        });
        all.values().removeIf(mixed -> mixed.shapes < 2);
        for (MixedInsert mixed : all.values()) {
            Set<RowOperation> taken = new LinkedHashSet<>(mixed.rows);
            for (Iterator<List<RowOperation>> each = shapes.values().iterator(); each.hasNext(); ) {
                if (taken.contains(each.next().get(0))) {
                    each.remove();
                }
            }
        }
        return List.copyOf(all.values());
    }

    /**
     * Returns one INSERT of {@code rows}, whose keys the database generates.
     *
     * @param runs the number of runs of rows that name the same columns
     * @return null if the rows are better sent run by run, because runs are long, no row names a column, or the default of a column that a
     *     row does not name is not known
     */
    static @Nullable MixedInsert of(List<RowOperation> rows, int runs, MapperConnection connection) {
        if (rows.size() > (long) MAX_ROWS_OF_A_KIND * runs
                || rows.stream().allMatch(row -> row.shape.written.isEmpty())) {
            return null;
        }
        Table table = rows.get(0).table();
        MixedInsert mixed = new MixedInsert(table, connection.columnDefaults(table));
        mixed.rows.addAll(rows);
        return mixed.batch().columns().stream().allMatch(each -> mixed.defaults.knows(each.column())) ? mixed : null;
    }

    private static @Nullable Kind kind(BatchInsert insert) {
        Set<Column<?>> keys = new LinkedHashSet<>(insert.table().primaryKeyColumns());
        Set<Column<?>> given = new LinkedHashSet<>();
        for (WrittenColumn each : insert.columns()) {
            if (keys.contains(each.column())) {
                if (each.expression() != null) {
                    return null;
                }
                given.add(each.column());
            }
        }
        boolean told = given.equals(keys) || insert.table().autoincrementColumn() != null;
        return told && !insert.columns().isEmpty() ? new Kind(insert.table(), given) : null;
    }

    /** Returns the batch to send. */
    BatchInsert batch() {
        Set<Column<?>> columns = new LinkedHashSet<>();
        Set<Column<?>> returning = new LinkedHashSet<>();
        for (RowOperation row : rows) {
            row.shape.written.forEach(each -> columns.add(each.column()));
            returning.addAll(row.shape.returning);
        }
        List<WrittenColumn> written = new ArrayList<>();
        columns.forEach(column -> written.add(WrittenColumn.value(column)));
        return new BatchInsert(table, written, List.copyOf(returning), true);
    }

    /** Returns the values of {@code row} for the columns of {@code batch}: values, references to be resolved, or expressions. */
    @Nullable
    Object[] values(BatchInsert batch, RowOperation row) {
        Map<Column<?>, @Nullable Object> own = new HashMap<>();
        int next = 0;
        for (WrittenColumn each : row.shape.written) {
            Expression<?> computed = each.expression();
            own.put(each.column(), computed != null ? computed : row.values[next++]);
        }
        @Nullable Object[] values = new Object[batch.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Column<?> column = batch.columns().get(i).column();
            values[i] = own.containsKey(column) ? own.get(column) : defaults.of(column);
        }
        return values;
    }
}
