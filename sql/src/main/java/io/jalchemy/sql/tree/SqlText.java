package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * SQL text as the program wrote it; it contains no bind parameters.
 *
 * @param sql the text, which is written as it is
 * @param type the type of the value
 */
public record SqlText<T>(String sql, SqlType<T> type) implements Expression<T> {

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(sql);
        parts.accept(type);
    }
}
