package io.jalchemy.sql.tree;

/**
 * What makes something of statements: a database's dialect makes text.
 *
 * @param <C> what it makes
 */
public interface StatementCompiler<C> {

    /** What {@code statement} becomes. */
    C compile(StatementNode statement);
}
