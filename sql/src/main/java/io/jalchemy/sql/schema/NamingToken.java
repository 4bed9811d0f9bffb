package io.jalchemy.sql.schema;

/** A token of the program's own in the patterns of a {@link NamingConvention}. */
@FunctionalInterface
public interface NamingToken {

    /**
     * Returns the text in place of the token.
     *
     * @param table the name of the table
     * @param element a constraint or an index of it
     */
    String text(TableName table, TableElement element);
}
