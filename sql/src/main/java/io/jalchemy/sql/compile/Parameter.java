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
 * @param type the type as which it is sent
 * @param list whether the value is a list: sent as one array, or written out one by one as {@link Compiled#text} does
 * @param place the column that the value is for; null if it is not for one column
 * @param each the text of each value of a list that is written out, with {@code ?} in it; empty for arrays, and for what is no list
 * @param emptyList the text in place of a list without values: a query without rows; empty if it is no list
 */
public record Parameter(
        @Nullable Object value,
        SqlType<?> type,
        boolean list,
        @Nullable ValuePlace place,
        String each,
        String emptyList) {

    /** Makes a parameter that is no list. */
    public Parameter(@Nullable Object value, SqlType<?> type, @Nullable ValuePlace place) {
        this(value, type, false, place, "", "");
    }

    /** Returns whether it is a list that is sent as one array. */
    public boolean isArray() {
        return list && each.isEmpty();
    }

    /**
     * Returns the value to send.
     *
     * @param values the values of the statement, each at its slot's index
     */
    public @Nullable Object valueIn(@Nullable Object[] values) {
        Object given = value instanceof Slot slot ? values[slot.index()] : value;
        if (!(given instanceof LateValue late)) {
            return given;
        }
        return late.read(late.of() instanceof Slot slot ? values[slot.index()] : ((HeldValue) late.of()).value());
    }
}
