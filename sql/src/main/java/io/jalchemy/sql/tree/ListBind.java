package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of an IN list, which becomes as many parameters as there are values.
 *
 * @param values a {@code List} without nulls; a {@link Slot} in a statement of which only the values are not known yet
 * @param type the type of each value
 */
public record ListBind<T>(Object values, SqlType<T> type) implements Expression<T> {

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(type);
    }

    /** Returns a text that does not contain the values, because it gets into messages. */
    @Override
    public String toString() {
        return "(?)";
    }
}
