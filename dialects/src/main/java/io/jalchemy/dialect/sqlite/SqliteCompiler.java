package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.type.Types;
import java.util.Map;

/** SQLite's own ways. */
final class SqliteCompiler extends SqlCompiler {

    private static final Map<String, String> PARTS = Map.of("year", "%Y", "month", "%m", "day", "%d", "hour", "%H");

    SqliteCompiler(Dialect dialect) {
        super(dialect);
    }

    /** OFFSET comes only after LIMIT; a negative limit means "no limit" (sqlite.org/lang_select.html). */
    @Override
    protected void paging(Paging paging) {
        boolean offsetAlone = paging.limit() == null && paging.offset() != null;
        super.paging(
                offsetAlone ? new Paging(paging.orderBy(), new Bind<>(-1L, Types.BIGINT), paging.offset()) : paging);
    }

    /** There is no EXTRACT (sqlite.org/lang_datefunc.html). */
    @Override
    protected void extract(String part, Expression<?> of) {
        write("CAST(strftime('" + PARTS.getOrDefault(part, part) + "', ");
        expression(of);
        write(") AS INTEGER)");
    }
}
