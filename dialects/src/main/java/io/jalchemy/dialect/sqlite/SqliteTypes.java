package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Types that SQLite alone has.
 *
 * <pre>{@code
 * SqlType<String> document = Types.JSON.withVariant("sqlite", SqliteTypes.JSONB);
 * Table logs = Table.of("logs", Column.of("id", Types.BIGINT).primaryKey(), Column.of("data", document));
 * Select<Integer> levels = select(json(logs.c("data", document)).element("level").asInteger());
 * }</pre>
 */
public final class SqliteTypes {

    /** The native name of {@link #JSONB}. */
    static final String JSONB_NAME = "JSONB";

    /**
     * JSON in the binary form of SQLite (sqlite.org/json1.html#jsonb), which its functions need not parse: values are stored by {@code
     * jsonb(value)}, and read as text by {@code json(column)}. Since version 3.45. Like {@code sqlite.JSONB} in SQLAlchemy 2.1.
     *
     * <p>Whole values are compared as bytes, so {@code 1} and {@code 1.0} differ; the order of keys counts, and blanks do not.
     */
    public static final SqlType<String> JSONB = Types.JSON
            .withNativeName(JSONB_NAME)
            .onlyOn("sqlite")
            .withBindExpression("jsonb(:value)")
            .withColumnExpression("json(:column)");

    private SqliteTypes() {}

    /** Returns whether values of {@code type}, which is of SQLite, are stored in the binary form. */
    static boolean isJsonb(SqlType<?> type) {
        return JSONB_NAME.equals(type.nativeName());
    }

    /** Refuses {@link #JSONB} where the version of {@code dialect} has none. */
    static void requireJsonb(SqlType<?> type, Dialect dialect, @Nullable String where) {
        if (isJsonb(type) && !dialect.has(Feature.BINARY_JSON)) {
            throw new UnsupportedSqlException(
                    "BINARY_JSON",
                    "The type JSONB" + (where == null ? "" : " of " + where),
                    dialect.name(),
                    "Take SQLite 3.45 or later, or Types.JSON.");
        }
    }
}
