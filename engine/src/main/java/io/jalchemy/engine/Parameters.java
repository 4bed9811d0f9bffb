package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts values into statements. */
final class Parameters {

    private Parameters() {}

    /** The text that is sent with {@code values}: lists have as many places as they need where they are not sent as arrays. */
    static String text(Compiled compiled, @Nullable Object[] values) {
        if (!compiled.expands()) {
            return compiled.sql();
        }
        int[] lengths = compiled.parameters().stream()
                .filter(Parameter::list)
                .mapToInt(parameter -> list(parameter, values).size())
                .toArray();
        return compiled.text(lengths);
    }

    /** Binds {@code parameters}, in their order. */
    static void bind(
            Database database, PreparedStatement statement, List<Parameter> parameters, @Nullable Object[] values)
            throws SQLException {
        int index = 1;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (!parameter.list()) {
                database.bind(statement, index++, value(parameter, values), parameter.type());
            } else if (database.dialect().has(Feature.ARRAYS)) {
                bindArray(database, statement, index++, value(parameter, values), parameter.type());
            } else {
                List<?> list = list(parameter, values);
                int places = Compiled.places(list.size());
                for (int place = 0; place < places; place++) {
                    Object value = list.get(Math.min(place, list.size() - 1));
                    database.bind(statement, index++, value, parameter.type());
                }
            }
        }
    }

    private static void bindArray(
            Database database, PreparedStatement statement, int index, @Nullable Object values, SqlType<?> type)
            throws SQLException {
        if (values instanceof ValueRange range) {
            database.bindArray(statement, index, range.values(), range.from(), range.to(), type);
        } else {
            List<?> list = (List<?>) Objects.requireNonNull(values);
            database.bindArray(statement, index, list.toArray(), type);
        }
    }

    private static List<?> list(Parameter parameter, @Nullable Object[] values) {
        return (List<?>) Objects.requireNonNull(value(parameter, values));
    }

    @SuppressWarnings("NullAway") // values may be null: Parameter says so, its class file does not to this compiler
    private static @Nullable Object value(Parameter parameter, @Nullable Object[] values) {
        return parameter.valueIn(values);
    }
}
