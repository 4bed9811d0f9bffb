package io.jalchemy.engine;

import io.jalchemy.engine.batch.Batch;
import io.jalchemy.engine.batch.BatchConnection;
import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchLookup;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.RowIdentity;
import io.jalchemy.engine.batch.RowsToFind;
import io.jalchemy.engine.batch.RowsToInsert;
import io.jalchemy.engine.batch.WriteStrategies;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.StatementNode;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes and reads batches over a connection with the strategies of its database, and is the connection that these see. */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
final class BatchWrites implements BatchConnection {

    /** The greatest number of values of a text that is kept without being found by its batch. */
    private static final int MAX_KEPT_VALUES = 1_000;

    private final ConnectionStatements connection;
    private final Engine engine;

    BatchWrites(ConnectionStatements connection) {
        this.connection = connection;
        this.engine = connection.engine();
    }

    private WriteStrategies strategies() {
        return engine.database().writeStrategies();
    }

    /**
     * Inserts {@code count} rows and returns the values that came back, by column and row.
     *
     * @param values by column and row; columns that are expressions have none
     */
    Object[][] insert(BatchInsert batch, Object[][] values, int count) {
        RowsToInsert rows = new RowsToInsert(batch, values, count);
        try {
            strategies().insert(rows, this);
            return rows.returned();
        } catch (RuntimeException e) {
            throw WrongValues.in(connection, e, batch.table(), batch.columns(), List.of(), rows.valued(), count);
        } finally {
            connection.nextPart(null);
        }
    }

    /**
     * Updates {@code rows} rows and returns which of them exist.
     *
     * @param values by column and row, those that are set first
     */
    BitSet update(BatchUpdate batch, Object[][] values, int rows) {
        try {
            return strategies().update(batch, values, rows, this);
        } catch (RuntimeException e) {
            throw WrongValues.in(connection, e, batch.table(), batch.set(), batch.where(), values, rows);
        }
    }

    /**
     * Deletes {@code rows} rows and returns which of them existed.
     *
     * @param values by column and row
     */
    BitSet delete(BatchDelete batch, Object[][] values, int rows) {
        return strategies().delete(batch, values, rows, this);
    }

    /**
     * Deletes rows and returns how many of them existed.
     *
     * @param values by column and row
     */
    long deleteCounted(BatchDelete batch, Object[][] values, int rows) {
        return strategies().deleteCounted(batch, values, rows, this);
    }

    /** Reads {@code count} rows by their keys and returns their values; both are by column and row. */
    Object[][] read(BatchLookup batch, Object[][] keys, int count) {
        RowsToFind rows = new RowsToFind(batch, keys, count);
        strategies().read(rows, this);
        return rows.found();
    }

    // ---- what strategies see

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    @Override
    public RowIdentity rowIdentity(Table table) {
        return engine.rowIdentities().of(table, connection);
    }

    @Override
    public void forgetRowIdentity(Table table) {
        engine.rowIdentities().forget(table);
    }

    @Override
    public boolean sendsTypedArrays() {
        return ServerFacts.sendsTypedArrays(connection);
    }

    @Override
    public int maxParameters() {
        return ServerFacts.maxParameters(connection);
    }

    @Override
    public void nextPart(int from, int to, int rows) {
        connection.nextPart(from, to, rows);
    }

    @Override
    public int insertPageSize() {
        return connection.insertPageSize();
    }

    @Override
    public Compiled compiled(
            Batch batch,
            List<WrittenColumn> written,
            Object strategy,
            int form,
            Supplier<? extends StatementNode> statement) {
        return engine.texts().batches().get(batch, written, strategy, form, () -> engine.texts()
                .compileBatch(statement.get()));
    }

    @Override
    public Compiled compiled(StatementNode statement) {
        StatementKey shape = StatementKey.of(statement, Slot.class);
        boolean kept = shape.values().length <= MAX_KEPT_VALUES;
        for (Object value : shape.values()) {
            kept &= value instanceof Slot;
        }
        return kept
                ? engine.texts().compiledBatch(shape, statement)
                : engine.texts().compileBatch(statement);
    }

    @Override
    public long update(Compiled statement, Object[] values) {
        return connection.update(statement, values);
    }

    @Override
    public void read(Compiled statement, Object[] values, Reader reader) {
        ColumnReader[] readers = connection.readers(statement.columns());
        connection.read(statement, values, cursor -> reader.read(new BatchRows(cursor, readers)));
    }

    /** Shows the rows of a cursor to strategies. */
    @SuppressWarnings("ArrayRecordComponent") // nothing compares them
    private record BatchRows(RowCursor cursor, ColumnReader... readers) implements ReturnedRows {

        @Override
        public boolean next() throws SQLException {
            return cursor.next();
        }

        @Override
        public @Nullable Object get(int column) throws SQLException {
            return cursor.get(column, readers[column]);
        }

        @Override
        public long getLong(int column) throws SQLException {
            return cursor.getLong(column);
        }
    }

    @Override
    public int[] updateAll(Compiled statement, List<Object[]> rows) {
        return connection.sendBatch(statement, rows);
    }

    @Override
    public Object[] insertForKeys(Compiled statement, Column<?> generated, List<Object[]> rows, boolean together) {
        return connection.insertForKeys(statement, generated, rows, together);
    }
}
