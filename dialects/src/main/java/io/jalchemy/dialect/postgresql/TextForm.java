package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.type.NormalizingConversion;
import io.jalchemy.sql.type.SqlType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A conversion of immutable values to the text of the server. Two are equal if class and name are.
 *
 * @param type the class of the values
 * @param name says which of the conversions of that class it is
 * @param read returns the value of a text
 * @param write returns the text of a value
 */
record TextForm<J>(Class<J> type, String name, Function<String, J> read, Function<J, String> write)
        implements NormalizingConversion<J, String> {

    @Override
    public J normalize(J value) {
        J normal = read.apply(write.apply(value));
        return normal.equals(value) ? value : normal;
    }

    @Override
    public String toDatabase(J value) {
        return write.apply(value);
    }

    @Override
    public J toJava(String value) {
        return read.apply(value);
    }

    @Override
    public boolean mutable() {
        return false;
    }

    @Override
    public boolean same(J a, J b, SqlType<String> base) {
        return normalize(a).equals(normalize(b));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextForm<?> that && type == that.type && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + name.hashCode();
    }
}
