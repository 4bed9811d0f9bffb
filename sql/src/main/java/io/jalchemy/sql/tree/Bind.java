package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A bind parameter: a value that is sent beside the SQL text, never in it.
 *
 * @param value the value, null for NULL; a {@link Slot} in a statement of which only the values are not known yet
 * @param type the type as which it is sent
 */
public record Bind<T>(@Nullable Object value, SqlType<T> type) implements Expression<T> {

    /**
     * Returns a bind parameter whose SQL type follows from the class of {@code value}.
     *
     * @throws JalchemyException if the class has no SQL type, or the value is null
     */
    public static <T> Bind<T> of(@Nullable T value) {
        if (value == null) {
            throw new JalchemyException(
                    "NULL_LITERAL", "null has no type of its own. Say it: literal(null, VARCHAR), or use isNull().");
        }
        return new Bind<>(value, Types.ofValue(value));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(type);
    }

    /** Returns a text that does not contain the value, because it gets into messages. */
    @Override
    public String toString() {
        return "?";
    }
}
