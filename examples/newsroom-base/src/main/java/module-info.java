/** What the modules of the newsroom share. */
module io.jalchemy.examples.newsroom.base {
    requires transitive io.jalchemy.mapping;
    requires static org.jspecify;

    exports io.jalchemy.examples.newsroom.base;
}
