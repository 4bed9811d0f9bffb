/** The annotations of entity classes, and the contract of enhanced classes with the ORM. */
module io.jalchemy.mapping {
    requires static transitive org.jspecify;

    exports io.jalchemy.mapping;
    exports io.jalchemy.mapping.live;

    uses io.jalchemy.mapping.live.LiveRuntime;
}
