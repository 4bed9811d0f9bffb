package io.jalchemy.sql.compile;

import io.jalchemy.sql.schema.TableName;

/** Where a {@link SchemaRunner} asks what is there, and sends what a {@link DdlCompiler} makes: a connection. */
public interface DdlTarget {

    /** Returns whether there is a table or view of that name; without a schema, one that statements find by the name alone. */
    boolean hasTable(TableName name);

    /** Returns whether there is an enum type of that name, as the mapping gives it. */
    boolean hasEnumType(String name);

    /** Executes {@code ddl}, a statement without parameters; question marks in it are just that. */
    void execute(String ddl);
}
