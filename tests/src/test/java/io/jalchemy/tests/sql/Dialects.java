package io.jalchemy.tests.sql;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.testkit.SqlAssert;

/** The dialects that text is asserted for. */
final class Dialects {

    static final Dialect POSTGRESQL = PostgresqlDialect.INSTANCE;
    static final Dialect SQLITE = SqliteDialect.INSTANCE;

    private Dialects() {}

    /** Where all databases have the same text. */
    static void assertSql(Statement statement, String sql, Object... parameters) {
        SqlAssert.assertThatSql(statement).on(SQLITE, sql, parameters).on(POSTGRESQL, sql, parameters);
    }
}
