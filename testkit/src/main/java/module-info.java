/** Assertions for tests of programs that use Jalchemy. */
module io.jalchemy.testkit {
    requires static org.jspecify;
    requires transitive io.jalchemy.orm;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;

    exports io.jalchemy.testkit;
}
