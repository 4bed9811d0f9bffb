package io.jalchemy.sql.tree;

/** A statement, as programs hold it: a face of its {@link #node()}. */
public interface Statement {

    /** The statement itself. */
    StatementNode node();
}
