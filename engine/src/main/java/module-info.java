/** Engine, connections, results. */
@SuppressWarnings("module") // the mapper, which one package is for, is not there when this is compiled
module io.jalchemy.engine {
    requires static org.jspecify;
    requires transitive io.jalchemy.sql;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires org.slf4j;

    exports io.jalchemy.engine;
    exports io.jalchemy.engine.batch;
    exports io.jalchemy.engine.event;
    exports io.jalchemy.engine.inspect;
    exports io.jalchemy.engine.result;
    exports io.jalchemy.engine.row to
            io.jalchemy.orm;
    exports io.jalchemy.engine.spi;

    uses io.jalchemy.engine.spi.Database;
}
