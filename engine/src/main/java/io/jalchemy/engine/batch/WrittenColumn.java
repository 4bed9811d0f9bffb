package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A column that a batch writes.
 *
 * @param column the column of the batch's table
 * @param expression the expression that the database computes for every row; null where each row has a value of its own
 */
public record WrittenColumn(Column<?> column, @Nullable Expression<?> expression) {

    /** Returns a column for which each row has a value of its own. */
    public static WrittenColumn value(Column<?> column) {
        return new WrittenColumn(column, null);
    }
}
