package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Literals;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.type.SqlType;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Compiles DDL for PostgreSQL. */
final class PostgresqlDdlCompiler extends DdlCompiler {

    PostgresqlDdlCompiler(PostgresqlDialect dialect) {
        super(dialect, new PostgresqlLiterals());
    }

    @Override
    protected String now(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> "CURRENT_DATE";
            case TIME -> "LOCALTIME";
            default -> "now()";
        };
    }

    /**
     * Returns {@code GENERATED … AS IDENTITY}; refuses columns that are not integers
     * (sql-createtable.html#SQL-CREATETABLE-PARMS-GENERATED-IDENTITY).
     */
    @Override
    protected String identity(Column<?> column, ServerDefault.Identity identity) {
        if (!column.type().kind().isInteger()) {
            throw new UnsupportedSqlException(
                    "IDENTITY_TYPE",
                    "An identity column of type " + column.type() + " (" + column + ")",
                    dialect().name(),
                    "Make it a BIGINT.");
        }
        String options = sequenceOptions(identity.options());
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    /** Returns {@code GENERATED ALWAYS AS (…)}, stored unless the mapping asks for a virtual column, which version 18 introduced. */
    @Override
    protected String computed(Column<?> column, ServerDefault.Computed computed) {
        boolean virtual = Boolean.FALSE.equals(computed.stored());
        return "GENERATED ALWAYS AS (" + computed.sql() + ") " + (virtual ? "VIRTUAL" : "STORED");
    }

    /** Writes literals, bytes as hexadecimal text (datatype-binary.html); standard_conforming_strings is on since version 9.1. */
    private static final class PostgresqlLiterals extends Literals {

        @Override
        protected @Nullable String write(Object value, SqlType<?> type) {
            return value instanceof byte[] bytes
                    ? text("\\x" + HexFormat.of().formatHex(bytes))
                    : super.write(value, type);
        }
    }
}
