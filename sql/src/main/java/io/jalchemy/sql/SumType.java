package io.jalchemy.sql;

import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.util.Objects;

/** Determines the type of a sum whose Java type is that of its operands: databases sum small whole numbers to BIGINT. */
final class SumType {

    private SumType() {}

    static <N extends Number> SqlType<N> of(SqlType<N> type) {
        boolean small =
                type.conversion() == null && (type.kind() == TypeKind.INTEGER || type.kind() == TypeKind.SMALLINT);
        return small ? small(type) : type;
    }

    private static <N extends Number> SqlType<N> small(SqlType<N> type) {
        return Types.BIGINT.converted(type.javaType(), new Narrowing<>(type));
    }

    /** Narrows a Long to a smaller type, and refuses values that do not fit. */
    private record Narrowing<N extends Number>(SqlType<N> type) implements Conversion<N, Long> {

        @Override
        public Long toDatabase(N value) {
            return value.longValue();
        }

        @Override
        public N toJava(Long value) {
            return Objects.requireNonNull(type.coerce(value));
        }

        @Override
        public boolean mutable() {
            return false;
        }
    }
}
