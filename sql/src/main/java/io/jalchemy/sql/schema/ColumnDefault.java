package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.Expression;

/** What is sent for a column that a statement does not give. */
public sealed interface ColumnDefault {

    /**
     * Always the same value.
     *
     * @param value of the column's Java type
     */
    record Literal(Object value) implements ColumnDefault {}

    /**
     * A value made for each row.
     *
     * @param generator makes values of the column's Java type
     */
    record Generated(DefaultGenerator<?> generator) implements ColumnDefault {}

    /**
     * An expression that becomes part of the statement.
     *
     * @param expression without columns of other tables
     */
    record Sql(Expression<?> expression) implements ColumnDefault {}
}
