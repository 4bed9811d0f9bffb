package io.jalchemy.sql.compile;

import io.jalchemy.sql.schema.TableName;

/** The connection on which a {@link SchemaRunner} finds out what exists, and executes the text of a {@link DdlCompiler}. */
public interface DdlTarget {

    /** Returns whether there is a table or view of that name; without a schema, one that statements find by the name alone. */
    boolean hasTable(TableName name);

    /** Returns whether there is an enum type of that name, as the mapping gives it. */
    boolean hasEnumType(String name);

    /** Executes {@code ddl}, a statement without parameters; question marks in it are plain text. */
    void execute(String ddl);
}
