package io.jalchemy.sql.compile;

/** Where a {@link DdlCompiler} sends what it makes: a connection. */
public interface DdlTarget {

    /** Whether {@code query}, a SELECT without parameters, gives at least one row. */
    boolean hasRow(String query);

    /** Executes {@code ddl}, a statement without parameters; question marks in it are just that. */
    void execute(String ddl);
}
