package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A scalar subquery {@code (SELECT …)}: one column, at most one row.
 *
 * @param query a query of one column
 * @param type the type of that column
 */
public record ScalarSubquery<T>(QueryNode query, SqlType<T> type) implements Expression<T> {

    /** Returns {@code query} as a value of {@code type}, which is that of its only column. */
    @SuppressWarnings("unchecked") // the types' Java types are compared
    static <T> Expression<T> of(Query<?> query, SqlType<T> type) {
        Expression<?> value = query.scalarSubquery();
        if (value.type().javaType() != type.javaType()) {
            throw new JalchemyException(
                    "WRONG_TYPE",
                    "scalarSubquery(" + type + "): the column that is selected is " + value.type()
                            + ". Give that type, or cast the" + " column.");
        }
        return (Expression<T>) value;
    }

    @Override
    public List<? extends Node> children() {
        return List.of(query);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new ScalarSubquery<>((QueryNode) children.get(0), type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(type);
    }
}
