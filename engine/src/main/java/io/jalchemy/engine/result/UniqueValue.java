package io.jalchemy.engine.result;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a row, compared as {@link Result#unique} does: entities by identity, arrays by their elements. */
final class UniqueValue {

    private final @Nullable Object value;
    private final boolean entity;

    UniqueValue(@Nullable Object value, boolean entity) {
        this.value = value;
        this.entity = entity;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // that is what counts for entities
    public boolean equals(@Nullable Object other) {
        return other instanceof UniqueValue that
                && (entity ? value == that.value : Objects.deepEquals(value, that.value));
    }

    @Override
    public int hashCode() {
        return entity ? System.identityHashCode(value) : Arrays.deepHashCode(new Object[] {value});
    }
}
