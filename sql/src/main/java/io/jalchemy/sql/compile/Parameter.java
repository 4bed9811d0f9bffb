package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.LateValue;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a compiled statement.
 *
 * @param value its {@link Slot}, a {@link LateValue}, or the value itself where the statement was compiled with its values
 * @param type how it is sent
 * @param list whether the value is a list: sent as one array, or written out one by one as {@link Compiled#text} does
 * @param place what it is for; null where that is not one column
 */
public record Parameter(
        @Nullable Object value,
        SqlType<?> type,
        boolean list,
        @Nullable ValuePlace place) {

    /**
     * What is sent.
     *
     * @param values of the statement's shape, each at its slot's index
     */
    public @Nullable Object valueIn(@Nullable Object[] values) {
        Object given = value instanceof Slot slot ? values[slot.index()] : value;
        if (!(given instanceof LateValue late)) {
            return given;
        }
        return late.read(late.of() instanceof Slot slot ? values[slot.index()] : ((HeldValue) late.of()).value());
    }
}
