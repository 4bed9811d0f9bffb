package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.type.SqlType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** PostgreSQL 14 and later. */
public final class PostgresqlDialect extends Dialect {

    /** The one instance. */
    public static final PostgresqlDialect INSTANCE = new PostgresqlDialect();

    private PostgresqlDialect() {
        super("postgresql", new Identifiers('"', RESERVED, 63), EnumSet.allOf(Feature.class));
    }

    /** Words that cannot be names of columns or tables (postgresql.org/docs/18/sql-keywords-appendix.html). */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "analyse",
            "analyze",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "asymmetric",
            "authorization",
            "between",
            "binary",
            "both",
            "case",
            "cast",
            "check",
            "collate",
            "collation",
            "column",
            "concurrently",
            "constraint",
            "create",
            "cross",
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "default",
            "deferrable",
            "desc",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "freeze",
            "from",
            "full",
            "grant",
            "group",
            "having",
            "ilike",
            "in",
            "initially",
            "inner",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "lateral",
            "leading",
            "left",
            "like",
            "limit",
            "localtime",
            "localtimestamp",
            "natural",
            "not",
            "notnull",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "outer",
            "overlaps",
            "placing",
            "primary",
            "references",
            "returning",
            "right",
            "select",
            "session_user",
            "similar",
            "some",
            "symmetric",
            "system_user",
            "table",
            "tablesample",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "user",
            "using",
            "variadic",
            "verbose",
            "when",
            "where",
            "window",
            "with");

    @Override
    protected SqlCompiler compiler() {
        return new PostgresqlCompiler(this);
    }

    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case BLOB -> "BYTEA";
            case JSON -> "JSONB";
            case ENUM ->
                type.enumName() != null
                        ? identifiers().quoted(type.enumName())
                        : "VARCHAR" + (type.length() == null ? "" : "(" + type.length() + ")");
            case ARRAY -> typeName(Objects.requireNonNull(type.element())) + "[]";
            default -> type.toString();
        };
    }
}
