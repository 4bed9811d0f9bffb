package io.jalchemy.orm.load;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.OpenRows;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.compile.Compiled;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /** Writes what has to be in the database before something is loaded that no statement of the program asked for. */
    void autoflush();

    /** Writes what has to be in the database before what {@code read} leads to is loaded for objects that lack it. */
    void autoflush(RelationshipProperty read);

    /**
     * Reads rows.
     *
     * @param origin who asks for them, for listeners
     * @param lazy whether no statement of the program's asked for it, so that no transaction begins with it
     */
    void read(String origin, Compiled compiled, Object[] values, boolean lazy, Connection.RowReader reader);

    /** Returns whether anybody observes that touched attributes are loaded. */
    boolean observesLoads();

    /**
     * Loads by {@code load} attribute {@code number} of {@code state}, which was touched, and has that observed.
     *
     * @param owners for how many objects it is loaded
     */
    void observeLoad(InstanceState state, int number, int owners, Runnable load);

    /** Executes a query in the session's transaction; its rows are fetched {@code size} at a time. */
    OpenRows open(Compiled compiled, Object[] values, int size);

    /** What {@code action} gives, as a call of the program's: one thread at a time, and only where the session can be used. */
    <T extends @Nullable Object> T inside(Supplier<T> action);
}
