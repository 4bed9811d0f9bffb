package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.type.SqlType;
import java.util.EnumSet;
import java.util.Set;

/** SQLite 3.35 and later. */
public final class SqliteDialect extends Dialect {

    /** The one instance. */
    public static final SqliteDialect INSTANCE = new SqliteDialect();

    private SqliteDialect() {
        super(
                "sqlite",
                new Identifiers('"', RESERVED, 1000),
                EnumSet.of(
                        Feature.INSERT_RETURNING,
                        Feature.UPDATE_RETURNING,
                        Feature.FULL_JOIN,
                        Feature.ON_CONFLICT,
                        Feature.DEFERRABLE));
    }

    /** Words that cannot be names (sqlite.org/lang_keywords.html). */
    private static final Set<String> RESERVED = Set.of(
            "add",
            "all",
            "alter",
            "and",
            "as",
            "autoincrement",
            "between",
            "case",
            "check",
            "collate",
            "commit",
            "constraint",
            "create",
            "default",
            "deferrable",
            "delete",
            "distinct",
            "drop",
            "else",
            "escape",
            "except",
            "exists",
            "foreign",
            "from",
            "group",
            "having",
            "in",
            "index",
            "insert",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "limit",
            "not",
            "notnull",
            "null",
            "on",
            "or",
            "order",
            "primary",
            "references",
            "returning",
            "select",
            "set",
            "table",
            "then",
            "to",
            "transaction",
            "union",
            "unique",
            "update",
            "using",
            "values",
            "when",
            "where");

    @Override
    protected SqlCompiler compiler() {
        return new SqliteCompiler(this);
    }

    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case UUID -> "CHAR(32)";
            case TIMESTAMP, TIMESTAMP_TZ, INTERVAL -> "DATETIME";
            case REAL -> "FLOAT";
            case DOUBLE -> "DOUBLE";
            case ENUM -> "VARCHAR" + (type.length() == null ? "" : "(" + type.length() + ")");
            case ARRAY ->
                throw new UnsupportedSqlException(
                        "ARRAYS", "An array", name(), "Use a user type, or type = Json.class.");
            default -> type.toString();
        };
    }
}
