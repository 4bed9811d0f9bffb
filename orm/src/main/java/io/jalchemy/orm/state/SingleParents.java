package io.jalchemy.orm.state;

import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a second parent for objects of a relationship with {@code singleParent}, before anything is changed. The first one is looked for
 * at the other side, as far as that is known without a statement; where there is no other side, it is the one that is remembered since the
 * program put the object there.
 */
final class SingleParents {

    private SingleParents() {}

    /** Checks that {@code child}, which is to be added to attribute {@code number} of {@code owner}, has no other parent there. */
    static void check(InstanceState state, Object owner, int number, Object child) {
        RelationshipModel relationship = state.layout().relationship(number);
        String reverse = relationship.backPopulates();
        if (!relationship.options().singleParent()) {
            return;
        }
        InstanceState held = InstanceState.require(child);
        int back = reverse == null ? -1 : held.layout().index(reverse);
        Object parent = back < 0 ? held.parent(relationship) : parent(held, child, back);
        if (parent != null && parent != owner) {
            throw new JalchemyException(
                    "SINGLE_PARENT",
                    state.layout().model().name() + "." + relationship.name() + " of " + state + " cannot hold " + held
                            + ", which " + InstanceState.require(parent) + " holds already: the relationship says"
                            + " singleParent = true. Take it out there first.");
        }
    }

    private static @Nullable Object parent(InstanceState held, Object child, int number) {
        if (!held.layout().isCollection(number)) {
            return BackReferences.current(held, child, number);
        }
        if (held.isReadable(number)) {
            return held.value(child, number) instanceof LiveCollections.Loaded parents && !parents.hasNone()
                    ? parents.elements().iterator().next()
                    : null;
        }
        CollectionDelta change = held.change(number);
        return change == null || change.added().isEmpty()
                ? null
                : change.added().get(0);
    }
}
