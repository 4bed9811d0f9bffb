package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of operators that PostgreSQL alone has; {@link PostgresqlCompiler} writes them, and other compilers refuse them. */
final class PostgresqlOperator {

    /** The name of nodes of two operands with an operator between them, which is the detail. */
    static final String BINARY = "the PostgreSQL operator";

    /** The name of nodes of an array of expressions. */
    static final String ARRAY = "the PostgreSQL array of expressions";

    /** The name of nodes of ANY or ALL, which is the detail, of an array. */
    static final String QUANTIFIER = "the PostgreSQL quantifier";

    private PostgresqlOperator() {}

    static Condition condition(Expression<?> left, String operator, Expression<?> right) {
        return new Is(of(left, operator, right, Types.BOOLEAN));
    }

    static <T> Expression<T> of(Expression<?> left, String operator, Expression<?> right, SqlType<T> type) {
        return new Custom<>(BINARY, operator, List.of(left, right), type);
    }

    /**
     * Returns {@code value} as an operand beside {@code left}.
     *
     * @throws JalchemyException if it is null, or does not fit
     */
    static <T> Bind<T> operand(Expression<?> left, @Nullable T value, SqlType<T> type, String method) {
        if (value == null) {
            throw new JalchemyException(
                    "NULL_OPERAND",
                    "null was given to " + method + "(…) of " + left
                            + ", whose result would be null in every row. If that is meant, give literal(null, type).");
        }
        return new Bind<>(type.coerce(value), type);
    }
}
