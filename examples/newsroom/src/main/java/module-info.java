/** The newsroom: neither exports nor opens the package of its entities. */
module io.jalchemy.examples.newsroom {
    requires io.jalchemy.examples.newsroom.base;
    requires io.jalchemy.orm;
    requires static lombok;
    requires static org.jspecify;
}
