/** Engine, connections, results. */
module io.jalchemy.engine {
    requires static org.jspecify;
    requires transitive io.jalchemy.sql;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires org.slf4j;
}
