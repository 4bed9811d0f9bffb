package io.jalchemy.orm.unitofwork;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether all that a session has to write are links of objects whose collections are loaded. Then the same relationship can be
 * loaded for other objects before the flush: none of the rows that are read is one of those that are to be written.
 */
final class AutoflushCheck {

    /** The largest number of objects that are checked; if there are more they are flushed, so that the next load need not check them. */
    private static final int MAX_OBJECTS = 1_000;

    private final RelationshipProperty read;
    private final @Nullable RelationshipProperty reverse;
    private @Nullable EntityLayout latest;
    private int own = -1;
    private int other = -1;

    private AutoflushCheck(RelationshipProperty read, @Nullable RelationshipProperty reverse) {
        this.read = read;
        this.reverse = reverse;
    }

    /**
     * Returns whether {@code objects} have nothing to be written but links of the relationship {@code read}, of objects for which it is
     * loaded.
     */
    static boolean in(ManagedObjects objects, RelationshipProperty read) {
        if (read.direction() != Direction.MANY_TO_MANY
                || read.isViewOnly()
                || read.model().options().join()
                || read.model().options().secondaryJoin()
                || objects.dirty.size() > MAX_OBJECTS
                || !objects.pending.isEmpty()
                || !objects.deleted.isEmpty()
                || !objects.expressions.isEmpty()) {
            return false;
        }
        RelationshipProperty reverse = reverse(read);
        if (read.cascades(Cascade.DELETE_ORPHAN) || (reverse != null && reverse.cascades(Cascade.DELETE_ORPHAN))) {
            return false;
        }
        AutoflushCheck links = new AutoflushCheck(read, reverse);
        for (InstanceState state : objects.dirty) {
            if (!links.isAllOf(state, objects)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the other side of {@code read} if each of the two names the other in {@code backPopulates}; null otherwise. */
    private static @Nullable RelationshipProperty reverse(RelationshipProperty read) {
        String name = read.model().backPopulates();
        int number = name == null ? -1 : read.target().type().index(name);
        RelationshipProperty reverse = number < 0 ? null : read.target().relationship(number);
        return reverse != null && read.name().equals(reverse.model().backPopulates()) ? reverse : null;
    }

    private boolean isAllOf(InstanceState state, ManagedObjects objects) {
        if (latest != state.layout()) {
            latest = state.layout();
            Mapper mapper = objects.mapper(state);
            own = number(mapper, read);
            other = number(mapper, reverse);
        }
        boolean loaded = own < 0 || state.change(own) == null || state.isReadable(own);
        return loaded && !state.isModifiedBeside(own, other);
    }

    @SuppressWarnings("ReferenceEquality") // mappers share the relationships of their superclasses
    private static int number(Mapper mapper, @Nullable RelationshipProperty property) {
        return property != null
                        && property.number() < mapper.size()
                        && property == mapper.relationship(property.number())
                ? property.number()
                : -1;
    }
}
