package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.Objects;

/**
 * The two texts of a time between which all its texts lie: {@code 2026-01-31 12:00:00}, which {@code CURRENT_TIMESTAMP} returns, and {@code
 * 2026-01-31 12:00:00.000000} are one time and two texts.
 */
enum TimeForms {

    /** The text that comes first. */
    LEAST,

    /** The text that comes last. */
    GREATEST;

    private String text(Object value) {
        return this == LEAST ? SqliteTimes.least(value) : SqliteTimes.greatest(value);
    }

    /** Returns whether {@code expression} is a bound value of a type whose values have several texts. */
    static boolean isTime(Expression<?> expression) {
        return expression instanceof Bind<?> bind && isTime(bind.type());
    }

    /** Returns whether values of {@code type} have several texts; those with SQL of the type around them have what that makes. */
    static boolean isTime(SqlType<?> type) {
        SqlType<?> own = type.on(SqliteDialect.INSTANCE.name());
        return switch (own.kind()) {
            case TIME, TIMESTAMP, TIMESTAMP_TZ -> own.bindExpression() == null;
            default -> false;
        };
    }

    /** Returns the type by which values of {@code type} are sent as this text. */
    SqlType<?> of(SqlType<?> type) {
        return own(type.on(SqliteDialect.INSTANCE.name()));
    }

    private <J> SqlType<J> own(SqlType<J> type) {
        Conversion<J, ?> conversion = type.conversion();
        return conversion == null
                ? Types.TEXT.converted(type.javaType(), new Form<>(this, type))
                : converted(type.javaType(), Objects.requireNonNull(type.base()), conversion);
    }

    @SuppressWarnings("unchecked") // a type's base has the type that its conversion goes to: SqlType.converted
    private <J, B> SqlType<J> converted(Class<J> javaType, SqlType<?> base, Conversion<J, B> conversion) {
        return own((SqlType<B>) base).converted(javaType, conversion);
    }

    /** Converts a time to one of its texts; nothing is read by it. */
    private record Form<J>(TimeForms form, SqlType<J> type) implements Conversion<J, String> {

        @Override
        public String toDatabase(J value) {
            return form.text(Objects.requireNonNull(type.normalize(value)));
        }

        @Override
        public J toJava(String value) {
            throw new UnsupportedOperationException("only values are of this type, and no columns");
        }
    }
}
