package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An expression in the definition of a table, an index, a type or a view: the condition of a check, a default, an indexed expression. It is
 * given as SQL text or as an expression, whose text is made for each database, with values as literals and columns without their table.
 *
 * @param sql the text that was given; of an expression, its text in standard SQL
 * @param tree the expression; null if text was given
 */
public record SchemaExpression(String sql, @Nullable Expression<?> tree) {

    /** Refuses an empty text. */
    public SchemaExpression {
        if (sql.isBlank()) {
            throw new JalchemyException(
                    "EMPTY_SQL",
                    "An expression in the definition of a table is empty. Give its text, or leave it out.");
        }
    }

    /** Returns the expression that {@code sql} is, as text that the table's database understands. */
    public static SchemaExpression of(String sql) {
        return new SchemaExpression(sql, null);
    }

    /** Returns an expression whose text is made for each database. */
    public static SchemaExpression of(Expression<?> tree) {
        return new SchemaExpression(tree.toString(), tree);
    }

    /** Returns the text that was given; of an expression, its text in standard SQL. */
    @Override
    public String toString() {
        return sql;
    }
}
