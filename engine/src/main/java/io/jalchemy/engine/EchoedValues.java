package io.jalchemy.engine;

import io.jalchemy.sql.error.Excerpt;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values that were sent for the log. */
final class EchoedValues {

    private EchoedValues() {}

    /** Returns {@code values} as text, the middle of it left out if it is long. */
    static String text(Object values) {
        return Excerpt.of(one(values), Excerpt.MOST);
    }

    private static String one(@Nullable Object value) {
        if (value instanceof ValueRange range) {
            return one(Arrays.copyOfRange(range.values(), range.from(), range.to()));
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        if (value instanceof Object[] several) {
            return all(Arrays.asList(several));
        }
        return value instanceof List<?> several ? all(several) : String.valueOf(value);
    }

    private static String all(List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder("[");
        for (Object each : values) {
            text.append(text.length() == 1 ? "" : ", ").append(one(each));
            if (text.length() > 2 * Excerpt.MOST) {
                return text.append(" …").toString();
            }
        }
        return text.append(']').toString();
    }
}
