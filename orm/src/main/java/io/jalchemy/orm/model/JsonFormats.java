package io.jalchemy.orm.model;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import java.io.IOException;
import java.util.Iterator;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The {@link JsonFormat} of this program. */
final class JsonFormats {

    /** The format; null to use Jackson. */
    static final @Nullable JsonFormat FOUND = found(ServiceLoader.load(JsonFormat.class));

    private JsonFormats() {}

    /**
     * Returns the only one of {@code formats}; null if there is none.
     *
     * @throws JalchemyException if there are several
     */
    static @Nullable JsonFormat found(Iterable<JsonFormat> formats) {
        Iterator<JsonFormat> all = formats.iterator();
        JsonFormat first = all.hasNext() ? all.next() : null;
        if (first != null && all.hasNext()) {
            throw new JalchemyException(
                    "JSON_FORMAT_TWICE",
                    "Two classes write JSON: " + first.getClass().getName() + " and "
                            + all.next().getClass().getName()
                            + ". Name one of them as io.jalchemy.orm.model.JsonFormat, and give single types theirs by Types.json(…).");
        }
        return first;
    }

    /** Returns {@code value} with what was thrown in words. */
    static JalchemyException refused(String what, Exception cause) {
        return new JalchemyException(
                "JSON", what + " (" + cause.getClass().getSimpleName() + "). Mend the value, or the format.", cause);
    }

    /**
     * JSON by a format of the program.
     *
     * @param format the format
     * @param javaType the class of the values
     */
    record Formatted<J>(JsonFormat format, Class<J> javaType) implements Conversion<J, String> {

        @Override
        public String toDatabase(J value) {
            try {
                return format.write(value);
            } catch (IOException | RuntimeException e) {
                throw refused("An object of " + javaType.getName() + " cannot be written as JSON", e);
            }
        }

        @Override
        public J toJava(String value) {
            try {
                return format.read(value, javaType);
            } catch (IOException | RuntimeException e) {
                throw refused("The JSON of a row does not fit " + javaType.getName(), e);
            }
        }

        @Override
        public boolean same(J a, J b, SqlType<String> base) {
            try {
                return format.same(a, b);
            } catch (IOException | RuntimeException e) {
                throw refused("Two objects of " + javaType.getName() + " cannot be compared as JSON", e);
            }
        }
    }
}
