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

/** A connection as strategies see it, which write rows over it. Implemented by the engine. */
public interface BatchConnection {

    /** Returns the text of the server, and its features. */
    Dialect dialect();

    /** Returns what the catalogue says of the keys that the database makes for {@code table}. */
    RowIdentity rowIdentity(Table table);

    /** Forgets what the catalogue said of {@code table}, since rows did not come back as it says. */
    void forgetRowIdentity(Table table);

    /** Returns whether arrays that are sent have a type, so that they can be rows by themselves. */
    boolean sendsTypedArrays();

    /** Returns how many parameters a statement may have. */
    int maxParameters();

    /**
     * Returns what {@code statement} makes, compiled; the text is kept, and found by the batch and the other two.
     *
     * @param written what the batch writes; where there are expressions, which may hold values, nothing is kept
     * @param strategy whose text it is; the same object each time
     * @param form what else decides the text: how many rows it has places for, for example
     */
    Compiled compiled(
            Batch batch,
            List<WrittenColumn> written,
            Object strategy,
            int form,
            Supplier<? extends StatementNode> statement);

    /** Returns {@code statement} compiled; the text is not kept unless it is small. */
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

        /** Reads what it wants of {@code rows}, which are closed afterwards. */
        void read(ReturnedRows rows) throws SQLException;
    }

    /** Rows that came back, one after the other; columns by position, from 0. */
    interface ReturnedRows {

        /** Goes to the next row; returns false if there is none. */
        boolean next() throws SQLException;

        /** Returns a value, of the Java type of its column; null for NULL. */
        @Nullable
        Object get(int column) throws SQLException;

        /** Returns a whole number; 0 for NULL. */
        long getLong(int column) throws SQLException;
    }
}
