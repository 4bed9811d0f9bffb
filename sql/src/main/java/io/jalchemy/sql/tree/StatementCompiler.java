package io.jalchemy.sql.tree;

/**
 * Compiles statements: a database's dialect compiles them to SQL text.
 *
 * @param <C> the result of compiling
 */
public interface StatementCompiler<C> {

    /** Returns {@code statement} in compiled form. */
    C compile(StatementNode statement);
}
