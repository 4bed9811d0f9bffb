package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.tree.Expression;
import java.time.Clock;
import java.util.Map;

/**
 * The interface through which the planning of a flush uses its session. Nothing of it loads, sends, or calls the program, except for
 * default generators of columns.
 */
public interface PlanContext {

    /** Returns the mappers of the entities. */
    Mappers mappers();

    /** Returns the flush metadata of the entities. */
    WritePlans writes();

    /** Returns the session's identity map. */
    IdentityMap identities();

    /** Returns the clock for defaults that are times. */
    Clock clock();

    /** Returns the SQL expressions that the program assigned, by attribute number. */
    Map<Integer, Expression<?>> expressions(InstanceState state);
}
