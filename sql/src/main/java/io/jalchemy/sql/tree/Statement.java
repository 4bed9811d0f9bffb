package io.jalchemy.sql.tree;

/**
 * A statement as programs see it: the public API over its tree, {@link #node()}. Immutable: every method returns a new statement.
 *
 * <p>{@code toString} returns readable SQL that no particular database's dialect has formed.
 */
public interface Statement {

    /** Returns the tree of the statement. */
    StatementNode node();

    /** Compiles this statement with {@code compiler}, for example a dialect. */
    default <C> C compile(StatementCompiler<C> compiler) {
        return compiler.compile(node());
    }
}
