package io.jalchemy.sql.tree;

/** Prints statements for people to read, in standard SQL. The library has one; {@code toString} of statements uses it. */
public interface StatementPrinter {

    /** Returns {@code statement} as readable text. */
    String print(StatementNode statement);
}
