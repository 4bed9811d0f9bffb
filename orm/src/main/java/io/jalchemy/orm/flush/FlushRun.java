package io.jalchemy.orm.flush;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.batch.Batch;
import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.row.MapperConnection;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes a flush plan, rows of one shape together. Values that are returned are kept with the changes, not written into the objects yet.
 */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
public final class FlushRun {

    private static final Logger LOG = LoggerFactory.getLogger("io.jalchemy.orm");

    private final FlushPlan plan;
    private final MapperConnection connection;

    private final Mappers mappers;

    /** The values that are read of new rows when those of the step are there. */
    private final DatabaseValues databaseValues;

    /** The rows that are being sent. */
    private List<RowOperation> sending = List.of();

    /**
     * Creates a run of {@code plan} on {@code connection}.
     *
     * @param mappers all mappers of the session
     */
    public FlushRun(FlushPlan plan, MapperConnection connection, Mappers mappers) {
        this.plan = plan;
        this.connection = connection;
        this.mappers = mappers;
        this.databaseValues = new DatabaseValues(connection);
    }

    /**
     * Sends all statements.
     *
     * @throws DatabaseException if the database refuses rows; the message names the attributes
     */
    public void send() {
        String before = connection.origin("flush");
        try {
            sendSteps();
        } catch (DatabaseException e) {
            throw sending.isEmpty() ? e : RefusedRows.explained(mappers, e, sending);
        } finally {
            connection.origin(before);
        }
    }

    /** Says who asks for the statements that follow, if anybody listens. */
    private void askFor(String what, Batch batch) {
        if (connection.isObserved()) {
            connection.origin("flush " + what + " " + batch.table().name());
        }
    }

    private void sendSteps() {
        for (List<RowOperation> step : plan.steps()) {
            Map<Object, List<RowOperation>> batches = batches(step);
            if (batches.size() == 1) {
                batches.forEach(this::send);
            } else {
                sendSeveral(step, batches);
            }
            databaseValues.read();
        }
    }

    private void sendSeveral(List<RowOperation> step, Map<Object, List<RowOperation>> batches) {
        Column<?> generated = step.get(0).kind() == RowOperation.Kind.INSERT
                ? step.get(0).table().autoincrementColumn()
                : null;
        List<RowOperation> inOrder = new ArrayList<>();
        if (generated != null) {
            batches.values().removeIf(rows -> {
                boolean open = rows.get(0).shape.place(generated.name()) < 0;
                return open && inOrder.addAll(rows);
            });
        }
        boolean mayMix = connection.dialect().has(Feature.DEFAULT_IN_VALUES) && maySendTogether();
        if (batches.size() > 1 && mayMix) {
            MixedInsert.takeFrom(batches).forEach(this::insert);
        }
        batches.forEach(this::send);
        if (!inOrder.isEmpty()) {
            inOrder.sort(Comparator.comparingInt(operation -> operation.number));
            insertInOrder(inOrder);
        }
    }

    /**
     * Inserts rows whose keys the database generates, whatever columns they name, so that keys follow the order of the rows: in one
     * statement, or in one for each run of rows that name the same columns.
     */
    private void insertInOrder(List<RowOperation> rows) {
        List<List<RowOperation>> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !rows.get(i).shape.batch.equals(rows.get(start).shape.batch)) {
                runs.add(rows.subList(start, i));
                start = i;
            }
        }
        MixedInsert mixed = runs.size() > 1 && maySendTogether() ? MixedInsert.of(rows, runs.size(), connection) : null;
        if (mixed != null) {
            insert(mixed);
        } else {
            runs.forEach(run -> send(run.get(0).shape.batch, run));
        }
    }

    /** Returns whether rows of several kinds in one statement are worth a text of their own: otherwise each is sent by itself anyway. */
    private boolean maySendTogether() {
        Dialect dialect = connection.dialect();
        return dialect.has(Feature.INSERT_RETURNING) && dialect.has(Feature.MULTI_ROW_RETURNING);
    }

    /** Returns the rows that can be sent together, grouped by batch in order of first appearance. */
    private static Map<Object, List<RowOperation>> batches(List<RowOperation> step) {
        RowShape latest = step.get(0).shape;
        int same = 1;
        while (same < step.size() && step.get(same).shape == latest) {
            same++;
        }
        Map<Object, List<RowOperation>> batches = new LinkedHashMap<>(2);
        if (same == step.size()) {
            batches.put(latest.batch, step);
            return batches;
        }
        List<RowOperation> rows = new ArrayList<>(step.subList(0, same));
        batches.put(latest.batch, rows);
        for (int i = same; i < step.size(); i++) {
            RowOperation operation = step.get(i);
            if (operation.shape != latest) {
                latest = operation.shape;
                rows = batches.computeIfAbsent(latest.batch, each -> new ArrayList<>());
            }
            rows.add(operation);
        }
        return batches;
    }

    private void send(Object batch, List<RowOperation> rows) {
        if (batch instanceof BatchInsert insert) {
            insert(insert, rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            resolve(rows.get(i));
        }
        List<RowOperation> sorted = rows.size() > 1 ? sorted(rows) : rows;
        sending = sorted;
        if (batch instanceof BatchUpdate update) {
            askFor("update", update);
            Object[][] values = values(sorted);
            coerce(update.where(), values, sorted.get(0).shape.given);
            check(sorted, connection.update(update, values, sorted.size()));
        } else {
            delete((BatchDelete) batch, sorted);
        }
    }

    /** Returns the rows sorted by their keys: two transactions that change the same rows then lock them in the same order. */
    private static List<RowOperation> sorted(List<RowOperation> rows) {
        RowOperation before = rows.get(0);
        for (int i = 1; i < rows.size(); i++) {
            RowOperation next = rows.get(i);
            if (byKey(before, next) > 0) {
                List<RowOperation> sorted = new ArrayList<>(rows);
                sorted.sort(FlushRun::byKey);
                return sorted;
            }
            before = next;
        }
        return rows;
    }

    private static int byKey(RowOperation a, RowOperation b) {
        int parts = a.values.length - a.shape.given;
        for (int i = 0; i < parts; i++) {
            int order = compare(a.whereValue(i), b.whereValue(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Replaces references to keys of other rows, which are known by now, by their values, because rows are sorted by them. */
    private static void resolve(RowOperation operation) {
        if (!operation.refers) {
            return;
        }
        @Nullable Object[] values = operation.values;
        for (int i = 0; i < values.length; i++) {
            values[i] = resolved(values[i], operation);
        }
    }

    @SuppressWarnings("unchecked") // values of one class compare with each other
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Long first && b instanceof Long second) {
            return Long.compare(first, second);
        }
        return a instanceof Comparable<?> && b != null && a.getClass() == b.getClass()
                ? ((Comparable<Object>) a).compareTo(b)
                : 0;
    }

    private void insert(MixedInsert mixed) {
        BatchInsert batch = mixed.batch();
        List<RowOperation> rows = mixed.rows;
        @Nullable Object[][] values = new Object[batch.columns().size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            @Nullable Object[] own = mixed.values(batch, rows.get(row));
            for (int column = 0; column < values.length; column++) {
                values[column][row] = resolved(own[column], rows.get(row));
            }
        }
        sending = rows;
        askFor("insert", batch);
        Object[][] returned = connection.insert(batch, values, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            RowOperation operation = rows.get(row);
            List<Column<?>> returning = operation.shape.returning;
            for (int i = 0; operation.change != null && i < returning.size(); i++) {
                int column = batch.returning().indexOf(returning.get(i));
                operation.change.result(operation.shape.returningNumbers[i], returned[column][row]);
            }
        }
        databaseValues.add(rows);
    }

    private void insert(BatchInsert batch, List<RowOperation> rows) {
        sending = rows;
        askFor("insert", batch);
        Object[][] returned = connection.insert(batch, columns(batch, values(rows)), rows.size());
        for (int column = 0; column < returned.length; column++) {
            Object[] came = returned[column];
            for (int row = 0; row < came.length; row++) {
                RowOperation operation = rows.get(row);
                if (operation.change != null) {
                    operation.change.result(operation.shape.returningNumbers[column], came[row]);
                }
            }
        }
        databaseValues.add(rows);
    }

    /** Returns {@code values} with an empty element for each column that is an expression. */
    private static @Nullable Object[][] columns(BatchInsert batch, @Nullable Object[][] values) {
        if (batch.columns().size() == values.length) {
            return values;
        }
        @Nullable Object[][] all = new Object[batch.columns().size()][];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            if (batch.columns().get(i).expression() == null) {
                all[i] = values[next++];
            }
        }
        return all;
    }

    /** Returns the values of {@code rows}, which are of one batch, by column and row. */
    private @Nullable Object[][] values(List<RowOperation> rows) {
        int width = rows.get(0).values.length;
        @Nullable Object[][] all = new Object[width][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            RowOperation operation = rows.get(row);
            @Nullable Object[] own = operation.values;
            for (int i = 0; i < width; i++) {
                all[i][row] = operation.refers ? resolved(own[i], operation) : own[i];
            }
        }
        return all;
    }

    static @Nullable Object resolved(@Nullable Object value, RowOperation operation) {
        if (!(value instanceof KeyReference key)) {
            return value;
        }
        Object found = resolved(key);
        if (found == null) {
            throw new JalchemyException(
                    "NO_KEY",
                    operation + " needs the key of " + key.state()
                            + ", which has none. Add it to the session, or give it its key.");
        }
        return found;
    }

    static @Nullable Object resolved(KeyReference key) {
        ObjectWrite change = WriteSet.of(key.state());
        if (change != null && change.hasResult(key.number())) {
            return change.result(key.number());
        }
        if (change != null && change.isSynced(key.number())) {
            Object source = change.synced(key.number());
            return source instanceof KeyReference further ? resolved(further) : source;
        }
        Object object = key.state().object();
        return object == null ? null : key.state().value(object, key.number());
    }

    /** Converts the values that rows are found by to the types of their columns: keys of other rows may be of another type. */
    private static void coerce(List<Column<?>> columns, @Nullable Object[][] values, int from) {
        for (int i = 0; i < columns.size(); i++) {
            SqlType<?> type = columns.get(i).type();
            @Nullable Object[] column = values[from + i];
            for (int row = 0; row < column.length; row++) {
                column[row] = java.util.Objects.requireNonNull(type.stored(column[row]));
            }
        }
    }

    private void delete(BatchDelete batch, List<RowOperation> rows) {
        askFor("delete", batch);
        @Nullable Object[][] values = values(rows);
        coerce(batch.where(), values, 0);
        if (!isCounted(batch, rows)) {
            each(batch, rows, connection.delete(batch, values, rows.size()));
            return;
        }
        long deleted = connection.deleteCounted(batch, values, rows.size());
        RowOperation first = rows.get(0);
        if (deleted >= rows.size() || (first.link != null && first.link.isWhole())) {
            return;
        }
        if (first.link != null) {
            throw linkIsGone(batch.table(), "be deleted");
        }
        if (rows.size() == 1) {
            missing(batch, first);
            return;
        }
        LOG.warn(
                "DELETE of {} rows of {} found {} of them; another transaction, a statement of this one or a cascade of the database deleted the others",
                rows.size(),
                batch.table().name(),
                deleted);
    }

    /**
     * Returns whether the total row count is sufficient to detect missing rows. Rows with a version, and association rows that are not
     * found by their primary key, have to be counted one by one.
     */
    private static boolean isCounted(BatchDelete batch, List<RowOperation> rows) {
        RowOperation first = rows.get(0);
        LinkWrite link = first.link;
        if (first.shape.versioned) {
            return false;
        }
        List<Column<?>> key = batch.table().primaryKeyColumns();
        return link == null
                || link.isWhole()
                || (!key.isEmpty() && batch.where().containsAll(key));
    }

    private static void each(BatchDelete batch, List<RowOperation> rows, BitSet there) {
        for (int row = there.nextClearBit(0); row < rows.size(); row = there.nextClearBit(row + 1)) {
            RowOperation operation = rows.get(row);
            LinkWrite link = operation.link;
            if (link != null && !link.isWhole()) {
                throw linkIsGone(batch.table(), "be deleted");
            }
            if (operation.shape.versioned) {
                throw stale(operation);
            }
            if (link == null) {
                missing(batch, operation);
            }
        }
    }

    private static StaleDataException linkIsGone(Table table, String what) {
        return new StaleDataException(
                "A link in table " + table.name() + " that was to " + what
                        + " is not there. Another transaction, or a statement of this one, deleted or changed it; roll back and try again.");
    }

    private static void missing(BatchDelete batch, RowOperation operation) {
        LOG.warn(
                "DELETE of {} found no row in {}; another transaction, a statement of this one or a cascade of the database deleted it",
                operation.change,
                batch.table().name());
    }

    private static void check(List<RowOperation> rows, BitSet there) {
        int missing = there.nextClearBit(0);
        if (missing < rows.size()) {
            throw stale(rows.get(missing));
        }
    }

    private static StaleDataException stale(RowOperation operation) {
        if (operation.link != null) {
            return linkIsGone(operation.table(), "get another key");
        }
        return new StaleDataException(
                operation.change + ": its row in "
                        + operation.table().name()
                        + (operation.shape.versioned ? " has another version or is gone" : " is gone")
                        + ", since another transaction, or a statement of this one, changed it. Roll back, load it again and repeat the change.");
    }
}
