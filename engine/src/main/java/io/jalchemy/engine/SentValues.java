package io.jalchemy.engine;

import io.jalchemy.engine.batch.ValueRange;
import io.jalchemy.engine.event.StatementValues;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.compile.ValuePlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts the values that are bound to a statement to what listeners see. */
final class SentValues {

    private SentValues() {}

    /**
     * Returns the values of {@code rows}, one for each parameter, with {@link StatementValues#MASKED} in place of masked ones. They are
     * made when they are asked for.
     *
     * @param masked names of columns whose values are not shown, in lower case, with or without their table's
     */
    static StatementValues of(List<Parameter> parameters, List<@Nullable Object[]> rows, Set<String> masked) {
        return StatementValues.of(() -> {
            List<List<@Nullable Object>> all = new ArrayList<>(rows.size());
            for (@Nullable Object[] row : rows) {
                List<@Nullable Object> values = new ArrayList<>(parameters.size());
                for (Parameter parameter : parameters) {
                    values.add(isMasked(parameter.place(), masked) ? StatementValues.MASKED : value(parameter, row));
                }
                all.add(values);
            }
            return all;
        });
    }

    /** Returns whether a value for {@code place} is hidden; one whose column is not known is, if any column is masked. */
    private static boolean isMasked(@Nullable ValuePlace place, Set<String> masked) {
        if (masked.isEmpty()) {
            return false;
        }
        if (place == null) {
            return true;
        }
        String column = place.column().toLowerCase(Locale.ROOT);
        return masked.contains(column) || masked.contains(column.substring(column.lastIndexOf('.') + 1));
    }

    @SuppressWarnings("NullAway") // values may be null: Parameter says so, its class file does not to this compiler
    private static @Nullable Object value(Parameter parameter, @Nullable Object[] values) {
        Object value = parameter.valueIn(values);
        return value instanceof ValueRange range
                ? Arrays.asList(range.values()).subList(range.from(), range.to())
                : value;
    }
}
