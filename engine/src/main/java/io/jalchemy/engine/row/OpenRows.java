package io.jalchemy.engine.row;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.TextNode;

/**
 * The rows of a query that has been executed, fetched part after part. Open until they are closed, or the transaction ends. Implemented
 * by the engine.
 */
public interface OpenRows extends AutoCloseable {

    /**
     * Makes sure that {@code statement} can be streamed, {@code size} rows at a time.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     * @throws JalchemyException if it is no query
     */
    static void checkQuery(RowStatement<?> statement, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("stream(…, " + size + "): give at least 1 row at a time. [NEGATIVE]");
        }
        if (!(statement.node() instanceof QueryNode) && !(statement.node() instanceof TextNode)) {
            throw new JalchemyException(
                    "STREAM_QUERY",
                    "stream(…) is for queries; this statement writes, and is done as a whole: " + statement
                            + ". Use execute(…).");
        }
    }

    /**
     * Makes sure that rows may still be handed out.
     *
     * @throws JalchemyException if what they depend on has ended
     */
    void check();

    /**
     * Hands the next rows to {@code reader}, which takes as many as it wants and leaves the cursor open; throws {@code
     * DatabaseException} if the database or the driver fails.
     */
    void read(RowReader reader);

    /** Closes what the database keeps for the rows: all of them were read. */
    void finish();

    /** Closes the cursor; does nothing if that was done. */
    @Override
    void close();
}
