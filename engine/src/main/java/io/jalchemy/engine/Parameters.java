package io.jalchemy.engine;

import io.jalchemy.engine.batch.ValueRange;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.compile.ValuePlace;
import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts values into statements. */
final class Parameters {

    /** The number of parameters that every database takes. */
    private static final int MIN_PARAMETER_LIMIT = 999;

    private Parameters() {}

    /**
     * Returns the text to send with {@code values}: lists that are not sent as arrays get as many places as they need.
     *
     * @throws JalchemyException if there are more parameters than the database of {@code connection} takes
     */
    static String text(Compiled compiled, @Nullable Object[] values, ConnectionStatements connection) {
        int count = compiled.parameters().size();
        if (!compiled.expands()) {
            if (count > MIN_PARAMETER_LIMIT) {
                check(count, connection);
            }
            return compiled.sql();
        }
        int[] lengths = compiled.parameters().stream()
                .filter(parameter -> parameter.list() && !parameter.isArray())
                .mapToInt(parameter -> list(parameter, values).size())
                .toArray();
        count -= lengths.length;
        for (int length : lengths) {
            count += Compiled.places(length);
        }
        if (count > MIN_PARAMETER_LIMIT) {
            check(count, connection);
        }
        return compiled.text(lengths);
    }

    private static void check(int count, ConnectionStatements connection) {
        int most = ServerFacts.maxParameters(connection);
        if (count > most) {
            throw new JalchemyException(
                    "TOO_MANY_PARAMETERS",
                    "The statement has " + Counted.of(count, "parameter") + "; "
                            + connection.dialect().name() + " takes " + most + ". Split it into several.");
        }
    }

    /**
     * Binds the values of {@code parameters} to {@code statement}, in their order.
     *
     * @throws JalchemyException if a conversion or the driver refuses a value whose column is known; the message names the column
     */
    static void bind(Engine engine, PreparedStatement statement, List<Parameter> parameters, @Nullable Object[] values)
            throws SQLException {
        Database database = engine.database();
        int index = 1;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (!parameter.list()) {
                bind(engine, statement, index++, parameter, value(parameter, values));
            } else if (parameter.isArray()) {
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

    private static void bind(
            Engine engine, PreparedStatement statement, int index, Parameter parameter, @Nullable Object value)
            throws SQLException {
        ValuePlace place = parameter.place();
        try {
            engine.database().bind(statement, index, value, parameter.type());
        } catch (RuntimeException | SQLException e) {
            if (place == null) {
                throw e;
            }
            throw WrongValues.refusal(engine, place.toString(), parameter.type(), e);
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
