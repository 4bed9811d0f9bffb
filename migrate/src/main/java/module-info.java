/** Migrations: revisions of a schema, what they do, and in which order. */
module io.jalchemy.migrate {
    requires static org.jspecify;
    requires transitive io.jalchemy.engine;

    exports io.jalchemy.migrate.graph;
    exports io.jalchemy.migrate.operation;
    exports io.jalchemy.migrate.revision;
}
