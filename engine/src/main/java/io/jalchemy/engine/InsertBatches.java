package io.jalchemy.engine;

import io.jalchemy.engine.row.BatchInsert;
import io.jalchemy.engine.row.Written;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows with few statements, and says which of what came back belongs to which row.
 *
 * <p>Databases do not promise the order of RETURNING. So a row is found by its key if that was given, or by the order of
 * ascending generated keys; where neither is possible each row has a statement of its own.
 */
final class InsertBatches {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_PARAMETERS = 30_000;

    private final Connection connection;
    private final BatchInsert batch;
    private final Object[][] values;
    private final Object[][] returned;
    private final List<Integer> keyPlaces = new ArrayList<>();

    /** {@code values} by column and row; columns that are expressions have none. */
    InsertBatches(Connection connection, BatchInsert batch, Object[][] values, int rows) {
        this.connection = connection;
        this.batch = batch;
        this.values = values;
        this.returned = new Object[batch.returning().size()][rows];
    }

    /** Inserts; returns values by column and row. */
    Object[][] insert(int rows) {
        int width = Math.max(1, batch.columns().size());
        boolean wholeRowsReturn =
                batch.returning().isEmpty() || connection.dialect().has(Feature.INSERT_RETURNING);
        if (!wholeRowsReturn) {
            throw new JalchemyException(
                    "NO_RETURNING", connection.dialect() + " gives nothing back of an INSERT, which this needs.");
        }
        if (rows > 1 && !mayBeTogether() && isUnnestable() && connection.canMergeReturning()) {
            for (int from = 0; from < rows; from += UnnestedRows.MOST) {
                merge(from, Math.min(rows, from + UnnestedRows.MOST));
            }
            return returned;
        }
        int most = mayBeTogether() && isUnnestable()
                ? UnnestedRows.MOST
                : mayBeTogether() ? Math.min(MOST_ROWS, MOST_PARAMETERS / width) : 1;
        for (int from = 0; from < rows; from += most) {
            insert(from, Math.min(rows, from + most));
        }
        return returned;
    }

    /** Whether what comes back of several rows can be told apart. */
    private boolean mayBeTogether() {
        if (batch.columns().isEmpty()) {
            return false;
        }
        if (batch.returning().isEmpty()) {
            return true;
        }
        return autoincrementPlace() >= 0 || isKeyGiven();
    }

    private int autoincrementPlace() {
        Column<?> generated = batch.table().autoincrementColumn();
        return generated == null || isGiven(generated) ? -1 : batch.returning().indexOf(generated);
    }

    private boolean isGiven(Column<?> column) {
        return batch.columns().stream().anyMatch(each -> each.column().equals(column));
    }

    private boolean isKeyGiven() {
        List<Column<?>> keys = batch.table().primaryKeyColumns();
        return !keys.isEmpty()
                && keys.stream().allMatch(key -> batch.columns().stream()
                        .anyMatch(each ->
                                each.expression() == null && each.column().equals(key)));
    }

    private void insert(int from, int to) {
        List<Column<?>> back = new ArrayList<>(batch.returning());
        boolean byKey = to - from > 1 && !back.isEmpty() && autoincrementPlace() < 0;
        keyPlaces.clear();
        if (byKey) {
            for (Column<?> key : batch.table().primaryKeyColumns()) {
                int place = back.indexOf(key);
                keyPlaces.add(place < 0 ? back.size() : place);
                if (place < 0) {
                    back.add(key);
                }
            }
        }
        boolean unnested = to - from > 1 && isUnnestable();
        Compiled compiled = connection.compiled(unnested ? unnested(back) : node(from, to - from, back));
        Object[] sent = unnested ? arrays(from, to) : sent(from, to);
        if (back.isEmpty()) {
            long count = connection.update(compiled, sent);
            check(count, to - from);
            return;
        }
        List<Object[]> rows = connection.query(compiled, sent, row -> row).all();
        check(rows.size(), to - from);
        if (byKey) {
            placeByKey(rows, from);
            return;
        }
        int generated = autoincrementPlace();
        if (rows.size() > 1) {
            rows.sort((a, b) -> Long.compare(((Number) a[generated]).longValue(), ((Number) b[generated]).longValue()));
        }
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), from + i);
        }
    }

    private void check(long came, int went) {
        if (came != went) {
            throw new JalchemyException(
                    "ROWS_MISSING",
                    "Of " + went + " rows for table " + batch.table().name() + " the database took " + came
                            + ". A trigger or a rule drops rows; the library cannot say which.");
        }
    }

    private void place(Object[] row, int at) {
        for (int i = 0; i < returned.length; i++) {
            returned[i][at] = row[i];
        }
    }

    private void placeByKey(List<Object[]> rows, int from) {
        List<Column<?>> keys = batch.table().primaryKeyColumns();
        Map<List<@Nullable Object>, Integer> given = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] key = new Object[keys.size()];
            for (int part = 0; part < key.length; part++) {
                key[part] = given(keys.get(part), from + i);
            }
            given.put(Arrays.asList(key), from + i);
        }
        for (Object[] row : rows) {
            @Nullable Object[] key = new Object[keys.size()];
            for (int part = 0; part < key.length; part++) {
                key[part] = normal(keys.get(part), row[keyPlaces.get(part)]);
            }
            Integer at = given.get(Arrays.asList(key));
            if (at == null) {
                throw new JalchemyException(
                        "KEY_CHANGED",
                        "The database gave a row of table " + batch.table().name()
                                + " another key than it was sent. A trigger changes keys; have the database generate them.");
            }
            place(row, at);
        }
    }

    private @Nullable Object given(Column<?> column, int row) {
        for (int i = 0; i < values.length; i++) {
            if (batch.columns().get(i).column().equals(column)) {
                return normal(column, values[i][row]);
            }
        }
        throw new IllegalStateException(column + " is a key that was not given");
    }

    private static @Nullable Object normal(Column<?> column, @Nullable Object value) {
        return column.type().stored(value);
    }

    /** Whether the rows can be sent as one array for each column: one text for any number of rows. */
    private boolean isUnnestable() {
        if (batch.mixed()) {
            return false;
        }
        List<Column<?>> valued = UnnestedRows.valued(batch.columns());
        return !valued.isEmpty() && UnnestedRows.take(valued, connection.dialect());
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

    /** Inserts rows whose keys the database makes in no order: each new row says which of the given ones it was. */
    private void merge(int from, int to) {
        Unnest rows = unnest();
        List<Expression<?>> columns = new ArrayList<>();
        List<Expression<?>> written = new ArrayList<>();
        fill(rows, columns, written);
        List<Node> back = new ArrayList<>(batch.returning());
        back.add(rows.ordinality());
        Compiled compiled = connection.compiled(new MergeNode(batch.table(), rows, columns, written, back));
        List<Object[]> all =
                connection.query(compiled, arrays(from, to), row -> row).all();
        check(all.size(), to - from);
        for (Object[] row : all) {
            place(row, from + ((Number) row[row.length - 1]).intValue() - 1);
        }
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

    private Object[] arrays(int from, int to) {
        List<Object> arrays = new ArrayList<>();
        for (int i = 0; i < batch.columns().size(); i++) {
            if (batch.columns().get(i).expression() == null) {
                arrays.add(Arrays.asList(values[i]).subList(from, to));
            }
        }
        return arrays.toArray();
    }

    private Object[] sent(int from, int to) {
        List<Integer> valued = new ArrayList<>();
        for (int i = 0; i < batch.columns().size(); i++) {
            if (batch.columns().get(i).expression() == null) {
                valued.add(i);
            }
        }
        Object[] sent = new Object[valued.size() * (to - from)];
        int next = 0;
        for (int row = from; row < to; row++) {
            for (int column : valued) {
                Object value = values[column][row];
                if (!(value instanceof Expression<?>)) {
                    sent[next++] = value;
                }
            }
        }
        return batch.mixed() ? Arrays.copyOf(sent, next) : sent;
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
