package io.jalchemy.dialect;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.ServerVersion;
import java.util.Set;

/**
 * Dialects for compiling statements without a server: {@code statement.compile(Dialects.postgresql("15"))}. Engines have the dialect of
 * their server.
 */
public final class Dialects {

    private Dialects() {}

    /** Returns the dialect of the newest PostgreSQL that the library knows. */
    public static Dialect postgresql() {
        return PostgresqlDialect.INSTANCE;
    }

    /** Returns the dialect of PostgreSQL of {@code version}: {@code "15"}. */
    public static Dialect postgresql(String version) {
        return PostgresqlDialect.of(ServerVersion.parse(version), Set.of());
    }

    /** Returns the dialect of the newest SQLite that the library knows. */
    public static Dialect sqlite() {
        return SqliteDialect.INSTANCE;
    }

    /** Returns the dialect of SQLite of {@code version}: {@code "3.35"}. */
    public static Dialect sqlite(String version) {
        return SqliteDialect.of(ServerVersion.parse(version), Set.of());
    }
}
