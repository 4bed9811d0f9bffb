package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;

/**
 * Converts a key or a position to the text that it has in a path of JSON: {@code ."key"}, {@code [3]}, and {@code [#-1]} from the end
 * (sqlite.org/json1.html#path_arguments).
 *
 * @param prefix what stands before it: {@code $} for the first step
 */
record JsonPathStep<T>(String prefix) implements Conversion<T, String> {

    private static final SqlType<String> FIRST_KEY = key("$");
    private static final SqlType<String> KEY = key("");
    private static final SqlType<Integer> FIRST_POSITION = position("$");
    private static final SqlType<Integer> POSITION = position("");

    private static SqlType<String> key(String prefix) {
        return Types.TEXT.converted(String.class, new JsonPathStep<>(prefix));
    }

    private static SqlType<Integer> position(String prefix) {
        return Types.TEXT.converted(Integer.class, new JsonPathStep<>(prefix));
    }

    /** Returns the type as which a step of {@code type} is sent. */
    static SqlType<?> type(SqlType<?> type, boolean first) {
        if (type.kind().isInteger()) {
            return first ? FIRST_POSITION : POSITION;
        }
        return first ? FIRST_KEY : KEY;
    }

    @Override
    public String toDatabase(T step) {
        if (step instanceof Integer position) {
            return prefix + (position < 0 ? "[#" : "[") + position + "]";
        }
        return prefix + ".\"" + step.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public T toJava(String value) {
        throw new UnsupportedOperationException("only values are of this type, and no columns");
    }

    @Override
    public boolean mutable() {
        return false;
    }
}
