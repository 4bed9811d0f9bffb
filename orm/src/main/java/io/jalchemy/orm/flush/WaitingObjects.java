package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the new objects that an autoflush postpones: those with a foreign key that is not nullable and refers to an object in no session,
 * or to an object that is postponed itself.
 */
final class WaitingObjects {

    private final FlushContext context;
    private final WriteSet changes;

    WaitingObjects(FlushContext context, WriteSet changes) {
        this.context = context;
        this.changes = changes;
    }

    /** Adds the objects to {@link WriteSet#postponed}. */
    void find() {
        if (context.pending().isEmpty()) {
            return;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (InstanceState parent : List.copyOf(changes.postponed)) {
                more |= childrenWait(parent);
            }
            for (InstanceState state : context.pending()) {
                if (!changes.postponed.contains(state) && !changes.isDropped(state) && waits(state)) {
                    changes.postponed.add(state);
                    more = true;
                }
            }
        }
    }

    private Mapper mapper(InstanceState state) {
        return context.mappers().mapper(state.layout().path());
    }

    private boolean waits(InstanceState state) {
        return cause(state) != null;
    }

    /** Returns the reference because of which a new object is postponed; null for none. */
    @Nullable
    RelationshipProperty cause(InstanceState state) {
        for (RelationshipProperty property : mapper(state).writtenRelationships()) {
            if (property.direction() == Direction.MANY_TO_ONE && isRequired(property, mapper(state))) {
                for (Object related : Collector.added(state, property)) {
                    if (changes.isWaiting(related)) {
                        return property;
                    }
                }
            }
        }
        return null;
    }

    /** Postpones new objects that get their foreign key from {@code parent}, which is postponed; returns whether there are any. */
    private boolean childrenWait(InstanceState parent) {
        boolean any = false;
        for (RelationshipProperty property : mapper(parent).writtenRelationships()) {
            if (property.direction() != Direction.ONE_TO_MANY) {
                continue;
            }
            for (Object each : Collector.added(parent, property)) {
                InstanceState child = InstanceState.require(each);
                if (context.pending().has(child) && !changes.isDropped(child) && isRequired(property, mapper(child))) {
                    any |= changes.postponed.add(child);
                }
            }
        }
        return any;
    }

    /** Returns whether a row of {@code holder} cannot be inserted without the foreign key of {@code property}. */
    private static boolean isRequired(RelationshipProperty property, Mapper holder) {
        for (SyncPair pair : property.pairs()) {
            Column<?> column = holder.requireColumn(pair.target()).column();
            if (!column.isNullable() || column.isPrimaryKey()) {
                return true;
            }
        }
        return false;
    }
}
