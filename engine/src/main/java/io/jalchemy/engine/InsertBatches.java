package io.jalchemy.engine;

import io.jalchemy.engine.row.BatchInsert;
import io.jalchemy.engine.row.Written;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.RowIdentity;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.MergeNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.Unnest;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows with few statements, and says which of what came back belongs to which row.
 *
 * <p>Databases do not promise the order of RETURNING. So a row is found by its key if that was given; by the order of generated
 * keys, where the catalogue shows that these ascend and what came back does not disprove it; by its number among the given rows,
 * where a statement can return that; otherwise each row has a statement of its own.
 */
final class InsertBatches {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_PARAMETERS = 30_000;
    private static final int ARRAYS = 0;
    private static final int MERGED = -1;
    private static final int[] NO_PLACES = {};

    private final Connection connection;
    private final BatchInsert batch;
    private final Object[][] values;
    private final Object[][] valued;
    private final Object[][] returned;

    /** {@code values} by column and row; columns that are expressions have none. */
    InsertBatches(Connection connection, BatchInsert batch, Object[][] values, int rows) {
        this.connection = connection;
        this.batch = batch;
        this.values = values;
        this.valued = withoutExpressions(batch.columns(), values);
        this.returned = new Object[batch.returning().size()][rows];
    }

    private static Object[][] withoutExpressions(List<Written> columns, Object[][] values) {
        Object[][] valued = new Object[values.length][];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).expression() == null) {
                valued[next++] = values[i];
            }
        }
        return next == valued.length ? values : Arrays.copyOf(valued, next);
    }

    /** Inserts; returns values by column and row. */
    Object[][] insert(int rows) {
        try {
            return send(rows);
        } catch (RuntimeException e) {
            throw WrongValues.in(connection, e, batch.table(), batch.columns(), List.of(), valued, rows);
        }
    }

    private Object[][] send(int rows) {
        boolean wholeRowsReturn =
                batch.returning().isEmpty() || connection.dialect().has(Feature.INSERT_RETURNING);
        if (!wholeRowsReturn) {
            throw new JalchemyException(
                    "NO_RETURNING", connection.dialect() + " gives nothing back of an INSERT, which this needs.");
        }
        boolean together = rows > 1 && mayBeTogether();
        if (rows > 1 && isUnnestable() && (together || mayBeMerged())) {
            unnest(rows, together);
            return returned;
        }
        int width = Math.max(1, batch.columns().size());
        int most = together ? Math.min(MOST_ROWS, MOST_PARAMETERS / width) : 1;
        for (int from = 0; from < rows; from += most) {
            int to = Math.min(rows, from + most);
            List<Column<?>> back = new ArrayList<>(batch.returning());
            int[] keys = keyPlaces(back, to - from);
            send(compiled(from, to - from, back), byRow(from, to), from, to, back, keys);
        }
        return returned;
    }

    /** Inserts rows that are sent as one array for each column: one text for all of them, however many statements it takes. */
    private void unnest(int rows, boolean together) {
        List<Column<?>> back = new ArrayList<>(batch.returning());
        int[] keys = together ? keyPlaces(back, rows) : NO_PLACES;
        Compiled compiled = connection
                .engine()
                .batches()
                .get(
                        batch,
                        batch.columns(),
                        together ? ARRAYS : MERGED,
                        () -> connection.compiled(together ? unnested(back) : merging()));
        int to;
        for (int from = 0; from < rows; from = to) {
            to = UnnestedRows.end(valued, from, rows);
            Object[] arrays = UnnestedRows.arrays(valued, from, to);
            if (together) {
                send(compiled, arrays, from, to, back, keys);
            } else {
                merge(compiled, arrays, from, to);
            }
        }
    }

    /** Whether what comes back of several rows can be told apart. */
    private boolean mayBeTogether() {
        if (batch.columns().isEmpty()) {
            return false;
        }
        if (batch.returning().isEmpty()) {
            return true;
        }
        return isKeyGiven() || (autoincrementPlace() >= 0 && identity() == RowIdentity.ASCENDING_KEYS);
    }

    /** Whether each row that comes back can say which of the given ones it was. */
    private boolean mayBeMerged() {
        return connection.dialect().has(Feature.MERGE_RETURNING) && identity() != RowIdentity.SINGLE_ROWS;
    }

    /** What the catalogue says of the keys that the database makes. */
    private RowIdentity identity() {
        return connection.engine().rowIdentities().of(batch.table(), connection);
    }

    private int autoincrementPlace() {
        Column<?> generated = batch.table().autoincrementColumn();
        return generated == null || isGiven(generated) ? -1 : batch.returning().indexOf(generated);
    }

    private boolean isGiven(Column<?> column) {
        return place(column) >= 0;
    }

    /** Where {@code column} is among those that are given; -1 if it is not. */
    private int place(Column<?> column) {
        for (int i = 0; i < batch.columns().size(); i++) {
            if (batch.columns().get(i).column().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isKeyGiven() {
        List<Column<?>> keys = batch.table().primaryKeyColumns();
        for (Column<?> key : keys) {
            int place = place(key);
            if (place < 0 || batch.columns().get(place).expression() != null) {
                return false;
            }
        }
        return !keys.isEmpty();
    }

    /**
     * Where the parts of the key are among {@code back}, to find rows by; adds those that are missing. Empty if rows are not
     * found by their keys: nothing comes back, there is one row, or the database makes the keys.
     */
    private int[] keyPlaces(List<Column<?>> back, int rows) {
        if (rows == 1 || back.isEmpty() || autoincrementPlace() >= 0) {
            return NO_PLACES;
        }
        List<Column<?>> keys = batch.table().primaryKeyColumns();
        int[] places = new int[keys.size()];
        for (int i = 0; i < places.length; i++) {
            int place = back.indexOf(keys.get(i));
            places[i] = place < 0 ? back.size() : place;
            if (place < 0) {
                back.add(keys.get(i));
            }
        }
        return places;
    }

    private void send(Compiled compiled, Object[] sent, int from, int to, List<Column<?>> back, int[] keys) {
        if (back.isEmpty()) {
            check(connection.update(compiled, sent), to - from);
        } else if (keys.length > 0) {
            Object[][] came = new Object[back.size()][to - from];
            read(compiled, sent, came, 0, to - from);
            placeByKey(came, keys, from);
        } else {
            read(compiled, sent, returned, from, to);
            int generated = to - from == 1 ? -1 : autoincrementPlace();
            if (generated >= 0 && !isAscending(returned[generated], from, to)) {
                throw notAscending(to - from);
            }
        }
    }

    /** Reads what comes back into {@code into}, from row {@code from} to before {@code to}. */
    private void read(Compiled compiled, Object[] sent, Object[][] into, int from, int to) {
        ColumnReader[] readers = connection.readers(compiled.columns());
        connection.read(compiled, sent, cursor -> {
            int row = from;
            while (cursor.next()) {
                for (int i = 0; i < into.length && row < to; i++) {
                    into[i][row] = cursor.get(i, readers[i]);
                }
                row++;
            }
            check(row - from, to - from);
        });
    }

    private static long number(Object key) {
        return ((Number) key).longValue();
    }

    private static boolean isAscending(Object[] keys, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (number(keys[i - 1]) >= number(keys[i])) {
                return false;
            }
        }
        return true;
    }

    /** Which row has which key is not known, so nothing may go on; the catalogue is asked anew when the program tries again. */
    private JalchemyException notAscending(int rows) {
        connection.engine().rowIdentities().forget(batch.table());
        return new JalchemyException(
                "KEYS_NOT_ASCENDING",
                "The keys that the database made for " + rows + " rows of table "
                        + batch.table().name()
                        + " came back in another order than ascending, so that nobody can say which row has which key. Was a"
                        + " trigger, a rule or a sequence changed meanwhile? Roll back and try again, or give the keys in the"
                        + " program.");
    }

    private void check(long came, int went) {
        if (came != went) {
            throw new JalchemyException(
                    "ROWS_MISSING",
                    "Of " + went + " rows for table " + batch.table().name() + " the database took " + came
                            + ". A trigger or a rule drops rows; the library cannot say which.");
        }
    }

    /** {@code came} by column and row; rows are looked for where they were given, and elsewhere only if they are not there. */
    private void placeByKey(Object[][] came, int[] keys, int from) {
        int rows = came[0].length;
        int[] given = givenPlaces();
        List<Column<?>> columns = batch.table().primaryKeyColumns();
        Map<List<@Nullable Object>, Integer> byKey = null;
        for (int row = 0; row < rows; row++) {
            int at = from + row;
            if (byKey != null || !isSame(columns, came, keys, row, given, at)) {
                if (byKey == null) {
                    byKey = byKey(given, from, rows);
                }
                at = at(byKey, key(columns, came, keys, row));
            }
            for (int i = 0; i < returned.length; i++) {
                returned[i][at] = came[i][row];
            }
        }
    }

    private int at(Map<List<@Nullable Object>, Integer> byKey, List<@Nullable Object> key) {
        Integer at = byKey.get(key);
        if (at == null) {
            throw new JalchemyException(
                    "KEY_CHANGED",
                    "The database gave a row of table " + batch.table().name()
                            + " another key than it was sent. A trigger changes keys; have the database generate them.");
        }
        return at;
    }

    private boolean isSame(List<Column<?>> columns, Object[][] came, int[] keys, int row, int[] given, int at) {
        for (int i = 0; i < keys.length; i++) {
            SqlType<?> type = columns.get(i).type();
            if (!Objects.equals(type.key(came[keys[i]][row]), type.key(values[given[i]][at]))) {
                return false;
            }
        }
        return true;
    }

    private Map<List<@Nullable Object>, Integer> byKey(int[] given, int from, int rows) {
        List<Column<?>> columns = batch.table().primaryKeyColumns();
        Map<List<@Nullable Object>, Integer> byKey = new HashMap<>(rows * 2);
        for (int row = from; row < from + rows; row++) {
            byKey.put(key(columns, values, given, row), row);
        }
        return byKey;
    }

    private static List<@Nullable Object> key(List<Column<?>> columns, Object[][] values, int[] places, int row) {
        @Nullable Object[] key = new Object[places.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = columns.get(i).type().key(values[places[i]][row]);
        }
        return Arrays.asList(key);
    }

    /** Where the parts of the key are among the given columns. */
    private int[] givenPlaces() {
        List<Column<?>> columns = batch.table().primaryKeyColumns();
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(columns.get(i));
        }
        return places;
    }

    /** Whether the rows can be sent as one array for each column: one text for any number of rows. */
    private boolean isUnnestable() {
        if (batch.mixed()) {
            return false;
        }
        List<Column<?>> valued = UnnestedRows.valued(batch.columns());
        return !valued.isEmpty() && UnnestedRows.take(valued, connection);
    }

    /**
     * {@code INSERT … SELECT … FROM unnest(…) ORDER BY ordinality}: the order in which generated keys are handed out is that of
     * the rows, which PostgreSQL promises for this form.
     */
    private InsertNode unnested(List<Column<?>> back) {
        Unnest rows = unnest();
        List<Expression<?>> columns = new ArrayList<>();
        List<Node> selected = new ArrayList<>();
        fill(rows, columns, selected);
        SelectNode query = SelectNode.of(selected)
                .withFrom(List.of(rows))
                .orderBy(List.of(rows.ordinality().asc()));
        return new InsertNode(batch.table(), columns, List.of(), query, null, List.<Node>copyOf(back));
    }

    /** For rows whose keys the database makes in no order: each new row says which of the given ones it was. */
    private MergeNode merging() {
        Unnest rows = unnest();
        List<Expression<?>> columns = new ArrayList<>();
        List<Expression<?>> written = new ArrayList<>();
        fill(rows, columns, written);
        List<Node> back = new ArrayList<>(batch.returning());
        back.add(rows.ordinality());
        return new MergeNode(batch.table(), rows, columns, written, back);
    }

    private void merge(Compiled compiled, Object[] arrays, int from, int to) {
        ColumnReader[] readers = connection.readers(compiled.columns());
        connection.read(compiled, arrays, cursor -> {
            int count = 0;
            while (cursor.next()) {
                int at = from + (int) cursor.getLong(returned.length) - 1;
                for (int i = 0; i < returned.length; i++) {
                    returned[i][at] = cursor.get(i, readers[i]);
                }
                count++;
            }
            check(count, to - from);
        });
    }

    private Unnest unnest() {
        return UnnestedRows.of(UnnestedRows.valued(batch.columns()));
    }

    private void fill(Unnest rows, List<Expression<?>> columns, List<? super Expression<?>> written) {
        int next = 0;
        for (Written each : batch.columns()) {
            columns.add(each.column());
            Expression<?> computed = each.expression();
            written.add(computed != null ? computed : rows.c(next++));
        }
    }

    /** Values by row; rows of a mixed batch have none where there is an expression. */
    private Object[] byRow(int from, int to) {
        Object[] all = new Object[valued.length * (to - from)];
        int next = 0;
        for (int row = from; row < to; row++) {
            for (Object[] column : valued) {
                if (!(column[row] instanceof Expression<?>)) {
                    all[next++] = column[row];
                }
            }
        }
        return batch.mixed() ? Arrays.copyOf(all, next) : all;
    }

    private Compiled compiled(int from, int rows, List<Column<?>> back) {
        return batch.mixed()
                ? connection.compiled(node(from, rows, back))
                : connection
                        .engine()
                        .batches()
                        .get(batch, batch.columns(), rows, () -> connection.compiled(node(from, rows, back)));
    }

    private InsertNode node(int from, int rows, List<Column<?>> back) {
        List<Expression<?>> columns = new ArrayList<>();
        batch.columns().forEach(each -> columns.add(each.column()));
        List<List<Expression<?>>> all = new ArrayList<>(rows);
        int slot = 0;
        for (int row = 0; row < rows; row++) {
            List<Expression<?>> one = new ArrayList<>(columns.size());
            for (int column = 0; column < columns.size(); column++) {
                Written each = batch.columns().get(column);
                Expression<?> computed = each.expression();
                if (computed == null && values[column][from + row] instanceof Expression<?> own) {
                    computed = own;
                }
                one.add(
                        computed != null
                                ? computed
                                : new Bind<>(new Slot(slot++), each.column().type()));
            }
            all.add(one);
        }
        return new InsertNode(
                batch.table(), columns, columns.isEmpty() ? List.of() : all, null, null, List.<Node>copyOf(back));
    }
}
