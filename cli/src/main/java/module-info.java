/** The command line: classes from a database, and pictures of a schema. */
module io.jalchemy.cli {
    requires static org.jspecify;
    requires transitive io.jalchemy.orm;
    requires info.picocli;
    requires io.jalchemy.dialects;
    requires java.compiler;

    exports io.jalchemy.cli;
    exports io.jalchemy.cli.diagram;
    exports io.jalchemy.cli.generate;

    opens io.jalchemy.cli to
            info.picocli;
}
