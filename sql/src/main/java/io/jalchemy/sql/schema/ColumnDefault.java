package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** A default of a column that becomes part of a statement that does not give a value. */
public sealed interface ColumnDefault {

    /** Returns the expression that becomes part of the statement; null if this gives a value. */
    default @Nullable Expression<?> expression() {
        return null;
    }

    /**
     * A constant value.
     *
     * @param value a value of the column's Java type
     */
    record Literal(Object value) implements ColumnDefault {}

    /**
     * A value that is generated for each row.
     *
     * @param generator generates values of the column's Java type
     */
    record Generated(DefaultGenerator<?> generator) implements ColumnDefault {}

    /**
     * An expression that becomes part of the statement.
     *
     * @param expression without columns of other tables
     */
    record Sql(Expression<?> expression) implements ColumnDefault {}

    /**
     * The next number of a sequence, which is created and dropped with the column's table.
     *
     * @param sequence where the numbers come from
     */
    record NextNumber(Sequence sequence) implements ColumnDefault {

        @Override
        public Expression<?> expression() {
            return sequence.nextValue();
        }
    }
}
