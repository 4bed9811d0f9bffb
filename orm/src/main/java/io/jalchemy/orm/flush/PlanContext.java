package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.tree.Expression;
import java.time.Clock;
import java.util.Map;

/** What planning a flush asks of its session. Nothing of it loads, sends, or calls the program, but for defaults of columns. */
public interface PlanContext {

    /** Returns the mappers of the entities. */
    Mappers mappers();

    /** Returns what flushes know of the entities. */
    WritePlans writes();

    /** Returns the session's objects. */
    IdentityMap identities();

    /** Returns the clock for defaults that are times. */
    Clock clock();

    /** Returns the SQL expressions that the program assigned, by attribute number. */
    Map<Integer, Expression<?>> expressions(InstanceState state);
}
