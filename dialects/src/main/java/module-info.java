/** One package for each database. */
module io.jalchemy.dialects {
    requires static org.jspecify;
    requires transitive io.jalchemy.engine;
}
