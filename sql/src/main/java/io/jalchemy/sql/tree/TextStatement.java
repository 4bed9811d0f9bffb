package io.jalchemy.sql.tree;

/** A statement that the program wrote as text. */
public interface TextStatement extends Statement {

    @Override
    TextNode node();
}
