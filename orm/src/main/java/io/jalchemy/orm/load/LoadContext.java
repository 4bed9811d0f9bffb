package io.jalchemy.orm.load;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.sql.compile.Compiled;

/** What loading asks of the session that it loads for. */
public interface LoadContext {

    /** What the states of loaded objects call. */
    AttributeLoader loader();

    /** The session's objects. */
    IdentityMap identities();

    /** What was loaded together. */
    LoadGroups groups();

    /** Plans and mappers of the session's factory. */
    EntityQueries queries();

    /** How often the session has written. */
    long epoch();

    /** For how many neighbours a touched attribute is loaded. */
    int lazyBatchSize();

    /** Writes what has to be in the database before something is read. */
    void autoflush();

    /** Writes what has to be in the database before what {@code read} leads to is loaded for objects that lack it. */
    void autoflush(RelationshipProperty read);

    /**
     * Reads rows.
     *
     * @param lazy whether no statement of the program's asked for it, so that no transaction begins with it
     */
    void read(Compiled compiled, Object[] values, boolean lazy, Connection.RowReader reader);
}
