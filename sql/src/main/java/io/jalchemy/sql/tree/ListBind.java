package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of an IN list, as many as there are.
 *
 * @param values a {@code List} without nulls; a {@link Slot} in a statement of which only the values are not known yet
 * @param type the type of each value
 */
public record ListBind<T>(Object values, SqlType<T> type) implements Expression<T> {

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(type);
    }

    /** Says that there is a value, and not which: this text gets into messages. */
    @Override
    public String toString() {
        return "(?)";
    }
}
