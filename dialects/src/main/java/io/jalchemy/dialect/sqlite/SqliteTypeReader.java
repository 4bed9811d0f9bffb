package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps the declared types of columns to types: the one place that knows which is which. A name that {@link SqliteDialect} writes is the type
 * that it writes it for; other names are known from other databases; the rest follow the rules of affinity
 * (sqlite.org/datatype3.html#determination_of_column_affinity).
 */
final class SqliteTypeReader {

    /** A name, numbers in parentheses if there are any, and words behind them. */
    private static final Pattern NAME =
            Pattern.compile("([^(]*)(?:\\(\\s*([+-]?\\s*\\d+)\\s*(?:,\\s*([+-]?\\s*\\d+)\\s*)?\\))?([^()]*)");

    /** The number of digits up to which SQLite keeps exact numbers, which are doubles. */
    private static final int MOST_DIGITS = 15;

    private SqliteTypeReader() {}

    /** Returns the type of a column declared as {@code declared}; null if the declaration is empty or says that anything is taken. */
    static @Nullable SqlType<?> type(String declared) {
        StringBuilder plain = new StringBuilder();
        for (SqliteToken token : new SqliteTokens(declared).all()) { // there may be comments in a declaration
            plain.append(' ').append(token.text());
        }
        Matcher parts = NAME.matcher(plain.toString().strip());
        if (!parts.matches()) {
            return affinity(declared.toUpperCase(Locale.ROOT), null);
        }
        String name = (parts.group(1) + " " + parts.group(4))
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        if (name.isEmpty() || name.equals("ANY")) {
            return null;
        }
        Integer first = number(parts.group(2));
        SqlType<?> known = known(name, first, number(parts.group(3)));
        return known == null ? affinity(name, first) : known;
    }

    /** Returns the number; null for one that no argument can be. */
    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || digits.length() > 9 ? null : Integer.valueOf(digits.replace(" ", ""));
    }

    private static @Nullable SqlType<?> known(String name, @Nullable Integer first, @Nullable Integer second) {
        return switch (name) {
            case "BOOLEAN", "BOOL" -> Types.BOOLEAN;
            case "SMALLINT", "INT2", "TINYINT" -> Types.SMALLINT;
            case "INTEGER", "INT", "INT4", "MEDIUMINT" -> Types.INTEGER;
            case "BIGINT", "INT8", "UNSIGNED BIG INT" -> Types.BIGINT;
            case "FLOAT" -> Types.REAL;
            case "REAL", "DOUBLE", "DOUBLE PRECISION" -> Types.DOUBLE;
            case "NUMERIC", "DECIMAL", "DEC", "NUMBER" -> numeric(first, second);
            case "DECIMAL_TEXT" -> exact(first, second);
            case "VARCHAR", "CHARACTER VARYING", "NVARCHAR", "VARCHAR2", "NVARCHAR2", "VARYING CHARACTER" ->
                varchar(first);
            case "CHAR", "CHARACTER", "NCHAR", "NATIVE CHARACTER" ->
                first == null || first < 1 ? Types.VARCHAR : Types.character(first);
            case "TEXT", "CLOB", "NTEXT" -> Types.TEXT;
            case "BLOB", "BINARY", "VARBINARY" -> Types.BLOB;
            case "DATE" -> Types.DATE;
            case "TIME", "TIME WITHOUT TIME ZONE" -> Types.TIME;
            case "TIMESTAMP", "DATETIME", "TIMESTAMP WITHOUT TIME ZONE" -> Types.TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ" -> Types.TIMESTAMP_TZ;
            case "DURATION_TEXT", "INTERVAL" -> Types.INTERVAL;
            case "JSON_TEXT", "JSON" -> Types.JSON;
            case "JSONB" -> SqliteTypes.JSONB;
            case "UUID" -> Types.UUID;
            default -> null;
        };
    }

    private static SqlType<?> varchar(@Nullable Integer length) {
        return length == null || length < 1 ? Types.VARCHAR : Types.varchar(length);
    }

    /** Returns exact numbers; one with more digits than a double keeps has no precision, since SQLite does not keep them. */
    private static SqlType<?> numeric(@Nullable Integer precision, @Nullable Integer scale) {
        int digits = scale == null ? 0 : scale;
        if (precision == null || precision < 1 || precision > MOST_DIGITS || digits < 0 || digits > precision) {
            return Types.NUMERIC;
        }
        return Types.numeric(precision, digits);
    }

    private static SqlType<?> exact(@Nullable Integer precision, @Nullable Integer scale) {
        return precision == null || scale == null || precision < 1 || scale < 0 || scale > precision
                ? Types.BIG_INTEGER
                : Types.numeric(precision, scale);
    }

    private static SqlType<?> affinity(String name, @Nullable Integer length) {
        if (name.contains("INT")) {
            return Types.BIGINT;
        }
        if (name.contains("CHAR")) {
            return varchar(length);
        }
        if (name.contains("CLOB") || name.contains("TEXT")) {
            return Types.TEXT;
        }
        if (name.contains("BLOB")) {
            return Types.BLOB;
        }
        boolean floating = name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB");
        return floating ? Types.DOUBLE : Types.NUMERIC;
    }
}
