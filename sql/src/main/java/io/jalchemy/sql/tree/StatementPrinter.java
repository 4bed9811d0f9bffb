package io.jalchemy.sql.tree;

/** Writes statements for people to read, in standard SQL. The library has one; {@code toString} of statements asks it. */
public interface StatementPrinter {

    /** {@code statement} as text. */
    String print(StatementNode statement);
}
