package io.jalchemy.sql.tree;

/**
 * A statement, as programs hold it: a face of its {@link #node()}. Immutable: every method returns a new statement.
 *
 * <p>{@code toString} is readable SQL, whatever the database.
 */
public interface Statement {

    /** The statement itself. */
    StatementNode node();

    /** What {@code compiler}, a dialect for one, makes of this statement. */
    default <C> C compile(StatementCompiler<C> compiler) {
        return compiler.compile(node());
    }
}
