package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.StatementNode;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection as strategies see it. Implemented by the engine. */
public interface BatchConnection {

    /** Returns the dialect of the server, with its features. */
    Dialect dialect();

    /** Returns the way to tell new rows of {@code table} apart, according to the catalogue. */
    RowIdentity rowIdentity(Table table);

    /** Forgets what the catalogue said of {@code table}, since rows did not come back accordingly. */
    void forgetRowIdentity(Table table);

    /** Returns whether arrays that are sent have a type, so that {@code unnest} can make rows of them. */
    boolean sendsTypedArrays();

    /** Returns the greatest number of parameters that a statement may have. */
    int maxParameters();

    /**
     * Says that the INSERT that is sent next writes the rows from {@code from} to before {@code to} of {@code rows}, for listeners. Default:
     * nobody listens.
     */
    default void nextPart(int from, int to, int rows) {}

    /** Returns the greatest number of rows that one INSERT may write, as the program says. Default: any. */
    default int insertPageSize() {
        return Integer.MAX_VALUE;
    }

    /**
     * Returns the compiled statement that {@code statement} makes. It is kept, and found by {@code batch}, {@code strategy} and {@code
     * form}.
     *
     * @param written the columns that the batch writes; if there are expressions, which may hold values, nothing is kept
     * @param strategy the strategy whose text it is; the same object each time
     * @param form a number for what else decides the text, such as the number of rows that it has places for
     */
    Compiled compiled(
            Batch batch,
            List<WrittenColumn> written,
            Object strategy,
            int form,
            Supplier<? extends StatementNode> statement);

    /** Returns {@code statement} compiled; the text is not kept unless it is small and all its values are slots. */
    Compiled compiled(StatementNode statement);

    /** Sends {@code statement} and returns how many rows it changed. */
    long update(Compiled statement, @Nullable Object[] values);

    /** Sends {@code statement} and hands the rows that come back to {@code reader}. */
    void read(Compiled statement, @Nullable Object[] values, Reader reader);

    /** Sends {@code statement} once for each of {@code rows}, as a JDBC batch; returns how many rows each changed, as JDBC says it. */
    int[] updateAll(Compiled statement, List<@Nullable Object[]> rows);

    /**
     * Sends the INSERT {@code statement} once for each of {@code rows}, and returns the keys that the driver gives for them.
     *
     * @param generated the column whose keys the database makes
     * @param together whether they are sent as a JDBC batch; otherwise one after the other
     */
    Object[] insertForKeys(Compiled statement, Column<?> generated, List<@Nullable Object[]> rows, boolean together);

    /** Reads rows that came back. */
    @FunctionalInterface
    interface Reader {

        /** Reads as much of {@code rows} as it needs; they are closed afterwards. */
        void read(ReturnedRows rows) throws SQLException;
    }

    /** Rows that came back, one after the other; columns by position, from 0. */
    interface ReturnedRows {

        /** Goes to the next row; returns false if there is none. */
        boolean next() throws SQLException;

        /** Returns the value of a column in the current row, of the Java type of its column; null for NULL. */
        @Nullable
        Object get(int column) throws SQLException;

        /** Returns the whole number in a column of the current row; 0 for NULL. */
        long getLong(int column) throws SQLException;
    }
}
