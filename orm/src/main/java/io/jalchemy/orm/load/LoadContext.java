package io.jalchemy.orm.load;

import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.row.RowReader;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.compile.Compiled;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The session that objects are loaded for, as the loaders see it. */
public interface LoadContext {

    /** Returns the loader that the states of loaded objects call. */
    AttributeLoader loader();

    /** Returns the identity map of the session. */
    IdentityMap identities();

    /** Returns the groups of objects that were loaded together. */
    LoadGroups groups();

    /** Returns the plans and mappers of the session's factory. */
    EntityQueries queries();

    /** Returns whether plans of the program's statements are looked for in the statement cache, and kept there. */
    boolean cachesStatements();

    /** Returns the number of times that the session has written. */
    long epoch();

    /** Returns the number of neighbours for which a touched attribute is loaded at most. */
    int lazyBatchSize();

    /** Flushes if auto-flush is on, before the library loads something that no statement of the program asked for. */
    void autoflush();

    /** Flushes if auto-flush is on and a change may concern {@code read}, before that relationship is loaded for objects that lack it. */
    void autoflush(RelationshipProperty read);

    /**
     * Reads rows.
     *
     * @param origin who asks for them, for listeners
     * @param lazy whether no statement of the program's asked for it, so that no transaction begins with it
     */
    void read(String origin, Compiled compiled, Object[] values, boolean lazy, RowReader reader);

    /** Returns whether there are observers of the loading of touched attributes. */
    boolean observesLoads();

    /**
     * Calls {@code load}, which loads attribute {@code number} of {@code state} because it was touched, and notifies observers.
     *
     * @param owners for how many objects it is loaded
     */
    void observeLoad(InstanceState state, int number, int owners, Runnable load);

    /** Executes a query in the session's transaction; its rows are fetched {@code size} at a time. */
    OpenRows open(Compiled compiled, Object[] values, int size);

    /**
     * Runs {@code action} as a call of the program, by one thread at a time and only while the session is usable, and returns its result.
     */
    <T extends @Nullable Object> T inside(Supplier<T> action);
}
