package io.jalchemy.sql;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.tree.StatementNode;
import java.util.function.Function;

/**
 * One clause that a dialect overrides.
 *
 * @param method the method, with the simple names of its parameters' types: {@code where(List)}
 * @param statement a statement with the clause
 * @param compiler overrides the method
 * @param text the whole text that this gives
 * @param standard matches what the standard's text has in place of it
 * @param own what this dialect has there; groups of {@code standard} as {@code $1}
 */
record ClauseCase(
        String method,
        StatementNode statement,
        Function<Dialect, SqlCompiler> compiler,
        String text,
        String standard,
        String own) {

    @Override
    public String toString() {
        return method;
    }
}
