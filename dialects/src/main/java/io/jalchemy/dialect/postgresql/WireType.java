package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The server's own types that the library writes in binary form; their object identifiers are those of {@code pg_type.dat}, the same on
 * every server.
 */
enum WireType {
    BOOL("bool", 16, 1000, 1),
    INT2("int2", 21, 1005, 2),
    INT4("int4", 23, 1007, 4),
    INT8("int8", 20, 1016, 8),
    FLOAT4("float4", 700, 1021, 4),
    FLOAT8("float8", 701, 1022, 8),
    NUMERIC("numeric", 1700, 1231, 16),
    TEXT("text", 25, 1009, 0),
    BYTEA("bytea", 17, 1001, 0),
    DATE("date", 1082, 1182, 4),
    TIME("time", 1083, 1183, 8),
    TIMESTAMP("timestamp", 1114, 1115, 8),
    TIMESTAMPTZ("timestamptz", 1184, 1185, 8),
    INTERVAL("interval", 1186, 1187, 16),
    UUID("uuid", 2950, 2951, 16),
    JSONB("jsonb", 3802, 3807, 1);

    /** The name in {@code pg_type}. */
    final String element;

    /** The object identifier of the type. */
    final int oid;

    /** The object identifier of its array type. */
    final int arrayOid;

    /** The size of a value in bytes; an estimate where it depends on the value. */
    final int width;

    WireType(String element, int oid, int arrayOid, int width) {
        this.element = element;
        this.oid = oid;
        this.arrayOid = arrayOid;
        this.width = width;
    }

    /**
     * Returns the server's type for values of {@code type} after their conversions; null for types that are named by the user, and for
     * arrays.
     */
    static @Nullable WireType of(SqlType<?> type) {
        if (type.isNamed()) {
            return null;
        }
        SqlType<?> plain = type;
        for (SqlType<?> base = type.base(); base != null; base = base.base()) {
            plain = base;
        }
        return switch (plain.kind()) {
            case BOOLEAN -> BOOL;
            case SMALLINT -> INT2;
            case INTEGER -> INT4;
            case BIGINT -> INT8;
            case REAL -> FLOAT4;
            case DOUBLE -> FLOAT8;
            case NUMERIC -> NUMERIC;
            case VARCHAR, CHAR, TEXT -> TEXT;
            case BLOB -> BYTEA;
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMP_TZ -> TIMESTAMPTZ;
            case INTERVAL -> INTERVAL;
            case UUID -> UUID;
            case JSON -> JSONB;
            case ENUM -> TEXT;
            case ARRAY -> null;
        };
    }
}
