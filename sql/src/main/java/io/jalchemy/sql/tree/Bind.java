package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that is sent beside the text, never in it.
 *
 * @param value the value, null for NULL; in a shape its {@link Slot}
 * @param type how it is sent
 */
public record Bind<T>(@Nullable Object value, SqlType<T> type) implements Expression<T> {

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(type);
    }
}
