/** The object-relational mapper. */
module io.jalchemy.orm {
    requires static com.fasterxml.jackson.databind;
    requires static org.jspecify;
    requires transitive io.jalchemy.mapping;
    requires transitive io.jalchemy.engine;
    requires transitive io.jalchemy.sql;
    requires org.slf4j;

    exports io.jalchemy.orm;
    exports io.jalchemy.orm.error;
    exports io.jalchemy.orm.event;
    exports io.jalchemy.orm.flush;
    exports io.jalchemy.orm.model;
    exports io.jalchemy.orm.path;
    exports io.jalchemy.orm.state;

    uses io.jalchemy.orm.model.JsonFormat;

    provides io.jalchemy.mapping.live.LiveRuntime with
            io.jalchemy.orm.state.LiveStates;
}
