package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array of one or more dimensions, in the order of the server, and the length of each dimension.
 *
 * @param elements all of them, those of the last dimension next to each other
 * @param dimensions the lengths, that of the outermost first
 * @param element the type of the elements
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record ArrayShape(@Nullable Object[] elements, int[] dimensions, SqlType<?> element) {

    /**
     * Returns the shape of {@code value}, a list or a Java array, of {@code type}.
     *
     * @throws JalchemyException if the arrays within one have different lengths, or one of them is null or empty
     */
    static ArrayShape of(Object value, SqlType<?> type) {
        List<@Nullable Object> level = elements(value);
        SqlType<?> element = element(type);
        List<Integer> lengths = new ArrayList<>(List.of(level.size()));
        while (element.kind() == TypeKind.ARRAY && element.base() == null && !level.isEmpty()) {
            List<@Nullable Object> next = new ArrayList<>();
            int length = -1;
            for (Object each : level) {
                List<@Nullable Object> inner = each == null ? new ArrayList<>() : elements(each);
                if (inner.isEmpty() || (length >= 0 && inner.size() != length)) {
                    throw ragged();
                }
                length = inner.size();
                next.addAll(inner);
            }
            lengths.add(length);
            level = next;
            element = element(element);
        }
        while (element.kind() == TypeKind.ARRAY && element.base() == null) {
            element = element(element);
        }
        return new ArrayShape(
                level.toArray(), lengths.stream().mapToInt(Integer::intValue).toArray(), element);
    }

    private static SqlType<?> element(SqlType<?> type) {
        return Objects.requireNonNull(type.element(), "an array has elements").on(PostgresqlDialect.INSTANCE.name());
    }

    /** Returns the elements of {@code value}, a list or a Java array. */
    static List<@Nullable Object> elements(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (value instanceof Object[] objects) {
            return Arrays.asList(objects);
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
        }
        return elements;
    }

    private static JalchemyException ragged() {
        return new JalchemyException(
                "RAGGED_ARRAY",
                "The arrays within an array have different lengths, or one of them is null or empty, which PostgreSQL cannot keep."
                        + " Give all of them the same length of at least 1, or use a JSON column.");
    }
}
