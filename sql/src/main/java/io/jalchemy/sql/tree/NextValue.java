package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.Types;
import io.jalchemy.sql.type.WholeType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The next number of a sequence, which is taken when the statement is executed.
 *
 * @param schema the sequence's schema; null for the connection's default schema
 * @param name the sequence's name
 */
public record NextValue(@Nullable String schema, String name) implements Whole<Long> {

    @Override
    public WholeType<Long> type() {
        return Types.BIGINT;
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(schema);
        parts.accept(name);
    }
}
