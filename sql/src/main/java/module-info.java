/** SQL statements as values, table definitions, and the compiler to SQL text. */
module io.jalchemy.sql {
    requires static transitive org.jspecify;

    exports io.jalchemy.sql;
    exports io.jalchemy.sql.compile;
    exports io.jalchemy.sql.ddl;
    exports io.jalchemy.sql.error;
    exports io.jalchemy.sql.schema;
    exports io.jalchemy.sql.statement;
    exports io.jalchemy.sql.tree;
    exports io.jalchemy.sql.type;

    uses io.jalchemy.sql.tree.StatementPrinter;

    provides io.jalchemy.sql.tree.StatementPrinter with
            io.jalchemy.sql.compile.StandardPrinter;
}
