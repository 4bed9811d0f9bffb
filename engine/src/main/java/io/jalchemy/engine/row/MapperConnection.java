package io.jalchemy.engine.row;

import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchLookup;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.StatementNode;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the mapper sees it: statements that are compiled already, rows that are read column by column, and many rows at a time.
 * Implemented by the engine; what it executes goes into the same transaction as what the program executes on the connection.
 */
public interface MapperConnection {

    /** Returns the text of the server, and its features. */
    Dialect dialect();

    /** Returns whether anybody listens, so that it is worth saying who asks for statements. */
    boolean isObserved();

    /** Sets who asks for the statements that follow, for listeners; returns who has asked until now. */
    String origin(String next);

    /** Executes {@code statement}, which gives rows, and hands them to {@code reader}. */
    void read(StatementNode statement, RowReader reader);

    /**
     * Inserts one row for each of {@code rows}, by names of columns, and hands what comes back to {@code reader}; rows that name the same
     * columns together.
     */
    void read(InsertNode statement, List<? extends Map<String, ?>> rows, RowReader reader);

    /** Executes what was compiled and hands its rows to {@code reader}. */
    void read(Compiled compiled, @Nullable Object[] values, RowReader reader);

    /** Executes what was compiled and reads all rows. */
    <R> Result<R> query(Compiled compiled, @Nullable Object[] values, RowForm<R> form);

    /**
     * Executes what was compiled, a query, and leaves its rows to be fetched {@code size} at a time.
     *
     * @throws JalchemyException if there are no transactions; nothing was sent
     */
    OpenRows open(Compiled compiled, @Nullable Object[] values, int size);

    /**
     * Inserts many rows.
     *
     * @param values by column, those with an expression have none, and by row
     * @return what came back, by column of {@code batch.returning()} and by row
     */
    Object[][] insert(BatchInsert batch, Object[][] values, int rows);

    /** Returns the defaults that stand among VALUES for columns of {@code table} that a row does not name. */
    ColumnDefaults columnDefaults(Table table);

    /**
     * Updates many rows.
     *
     * @param values by column, those that are set and have no expression first, and by row
     * @return which rows were there
     */
    BitSet update(BatchUpdate batch, Object[][] values, int rows);

    /**
     * Deletes many rows.
     *
     * @param values by column and row
     * @return which rows were there
     */
    BitSet delete(BatchDelete batch, Object[][] values, int rows);

    /**
     * Deletes many rows like {@link #delete}, for whoever need not know which of them were there: that costs less.
     *
     * @param values by column and row
     * @return how many rows were deleted
     */
    long deleteCounted(BatchDelete batch, Object[][] values, int rows);

    /**
     * Reads many rows by their keys.
     *
     * @param keys by column and row, no row twice
     * @return what was read, by column of {@code batch.columns()} and by row
     * @throws JalchemyException if a row is not there
     */
    Object[][] read(BatchLookup batch, Object[][] keys, int rows);

    /**
     * Returns the transaction of somebody else's that the statements of this connection go into; null if they have one of their own,
     * or none has begun.
     */
    @Nullable
    OwnedTransaction joined();

    /**
     * Begins a transaction if none has begun, to write in it.
     *
     * @throws JalchemyException if it is somebody else's who will roll it back; nothing was sent
     */
    void checkWritable();
}
