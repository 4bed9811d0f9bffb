package io.jalchemy.sql;

import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.util.Objects;

/** The type of a sum whose Java type is that of its parts: databases sum small whole numbers into BIGINT. */
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

    /** Exact, or refused. */
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
