package io.jalchemy.orm.flush;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.row.BatchDelete;
import io.jalchemy.engine.row.BatchInsert;
import io.jalchemy.engine.row.BatchUpdate;
import io.jalchemy.engine.row.Written;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what was planned, rows of one shape together; what comes back is kept with the changes, not in the objects. */
public final class FlushRun {

    private static final Logger LOG = LoggerFactory.getLogger("io.jalchemy.orm");

    private final FlushPlan plan;
    private final Connection connection;

    /** A run of {@code plan} on {@code connection}. */
    public FlushRun(FlushPlan plan, Connection connection) {
        this.plan = plan;
        this.connection = connection;
    }

    /** Sends everything. */
    public void send() {
        for (List<RowOperation> step : plan.steps()) {
            Map<Object, List<RowOperation>> shapes = new LinkedHashMap<>();
            List<RowOperation> like = null;
            for (RowOperation operation : step) {
                if (like == null || !operation.isShapedAs(like.get(0))) {
                    like = shapes.computeIfAbsent(shape(operation), each -> new ArrayList<>());
                }
                like.add(operation);
            }
            if (shapes.size() > 1 && connection.engine().dialect().has(Feature.DEFAULT_IN_VALUES)) {
                MixedInsert.takeFrom(shapes).forEach(this::insert);
            }
            shapes.forEach(this::send);
        }
    }

    private static Object shape(RowOperation operation) {
        return switch (operation.kind) {
            case INSERT -> new BatchInsert(operation.table, operation.written, operation.returning);
            case UPDATE, POST_UPDATE -> new BatchUpdate(operation.table, operation.written, operation.where);
            case DELETE, DELETE_LINK -> new BatchDelete(operation.table, operation.where);
        };
    }

    private void send(Object shape, List<RowOperation> rows) {
        if (rows.size() > 1 && !(shape instanceof BatchInsert)) {
            rows.sort(FlushRun::byKey);
        }
        if (shape instanceof BatchInsert insert) {
            insert(insert, rows);
        } else if (shape instanceof BatchUpdate update) {
            check(rows, connection.update(update, values(update, rows), rows.size()));
        } else {
            delete((BatchDelete) shape, rows);
        }
    }

    /** Rows in order of their keys: two transactions that change the same rows lock them in the same order. */
    private static int byKey(RowOperation a, RowOperation b) {
        for (int i = 0; i < a.whereValues.size(); i++) {
            int order = compare(a.whereValues.get(i), b.whereValues.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // values of one class compare with each other
    private static int compare(Object a, Object b) {
        return a instanceof Comparable<?> && a.getClass() == b.getClass() ? ((Comparable<Object>) a).compareTo(b) : 0;
    }

    private void insert(MixedInsert mixed) {
        BatchInsert batch = mixed.batch();
        List<RowOperation> rows = mixed.rows;
        Object[][] values = new Object[batch.columns().size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            List<Object> own = MixedInsert.values(batch, rows.get(row));
            for (int column = 0; column < values.length; column++) {
                values[column][row] = resolved(own.get(column), rows.get(row));
            }
        }
        Object[][] returned = connection.insert(batch, values, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            RowOperation operation = rows.get(row);
            for (int i = 0; operation.change != null && i < operation.returning.size(); i++) {
                int column = batch.returning().indexOf(operation.returning.get(i));
                operation.change.result(operation.returningNumbers.get(i), returned[column][row]);
            }
        }
    }

    private void insert(BatchInsert batch, List<RowOperation> rows) {
        Object[][] values = new Object[batch.columns().size()][];
        int next = 0;
        for (int column = 0; column < values.length; column++) {
            Written written = batch.columns().get(column);
            if (written.expression() == null) {
                values[column] = column(rows, next++, false);
            }
        }
        Object[][] returned = connection.insert(batch, values, rows.size());
        for (int column = 0; column < returned.length; column++) {
            for (int row = 0; row < rows.size(); row++) {
                RowOperation operation = rows.get(row);
                if (operation.change != null) {
                    operation.change.result(operation.returningNumbers.get(column), returned[column][row]);
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // a row may have nulls
    private Object[] column(List<RowOperation> rows, int index, boolean where) {
        Object[] all = new Object[rows.size()];
        for (int row = 0; row < all.length; row++) {
            RowOperation operation = rows.get(row);
            all[row] = resolved(where ? operation.whereValues.get(index) : operation.values.get(index), operation);
        }
        return all;
    }

    private @Nullable Object resolved(Object value, RowOperation operation) {
        if (value == RowOperation.NULL) {
            return null;
        }
        if (!(value instanceof KeyOf key)) {
            return value;
        }
        Object found = resolved(plan.changes(), key);
        if (found == null) {
            throw new JalchemyException(
                    "NO_KEY",
                    operation + " needs the key of " + key.state()
                            + ", which has none. Add it to the session, or give it its key.");
        }
        return found;
    }

    static @Nullable Object resolved(ChangeSet changes, KeyOf key) {
        Change change = changes.of(key.state());
        if (change != null && change.hasResult.get(key.number())) {
            return change.results[key.number()];
        }
        if (change != null && change.isSynced.get(key.number())) {
            Object source = change.synced[key.number()];
            return source instanceof KeyOf further ? resolved(changes, further) : source;
        }
        Object object = key.state().object();
        return object == null ? null : key.state().value(object, key.number());
    }

    private Object[][] values(BatchUpdate batch, List<RowOperation> rows) {
        int set = (int)
                batch.set().stream().filter(each -> each.expression() == null).count();
        Object[][] values = new Object[set + batch.where().size()][];
        for (int column = 0; column < values.length; column++) {
            values[column] = column < set ? column(rows, column, false) : column(rows, column - set, true);
        }
        coerce(batch.where(), values, set);
        return values;
    }

    private static void coerce(List<Column<?>> columns, Object[][] values, int from) {
        for (int i = 0; i < columns.size(); i++) {
            Object[] column = values[from + i];
            for (int row = 0; row < column.length; row++) {
                column[row] =
                        java.util.Objects.requireNonNull(columns.get(i).type().stored(column[row]));
            }
        }
    }

    private void delete(BatchDelete batch, List<RowOperation> rows) {
        Object[][] values = new Object[batch.where().size()][];
        for (int column = 0; column < values.length; column++) {
            values[column] = column(rows, column, true);
        }
        coerce(batch.where(), values, 0);
        BitSet there = connection.delete(batch, values, rows.size());
        for (int row = there.nextClearBit(0); row < rows.size(); row = there.nextClearBit(row + 1)) {
            RowOperation operation = rows.get(row);
            LinkChange link = operation.link;
            if (link != null && !link.whole()) {
                throw new StaleDataException(
                        "A link in table " + batch.table().name()
                                + " that was to be deleted is not there. Another transaction deleted it; roll back and try again.");
            }
            if (operation.versioned) {
                throw stale(operation);
            }
            if (link == null) {
                LOG.warn(
                        "DELETE of {} found no row in {}; another transaction or a cascade of the database deleted it",
                        operation.change,
                        batch.table().name());
            }
        }
    }

    private static void check(List<RowOperation> rows, BitSet there) {
        int missing = there.nextClearBit(0);
        if (missing < rows.size()) {
            throw stale(rows.get(missing));
        }
    }

    private static StaleDataException stale(RowOperation operation) {
        return new StaleDataException(operation.change + ": its row in " + operation.table.name()
                + (operation.versioned ? " has another version or is gone" : " is gone")
                + ", since another transaction changed it. Roll back, load it again and repeat the change.");
    }
}
