/** What an entity class imports. */
module io.jalchemy.mapping {
    requires static org.jspecify;

    exports io.jalchemy.mapping;
    exports io.jalchemy.mapping.live;

    uses io.jalchemy.mapping.live.LiveRuntime;
}
