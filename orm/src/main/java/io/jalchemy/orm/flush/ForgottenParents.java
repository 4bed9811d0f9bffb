package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.LiveCollections;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes objects that were given another parent out of what their former parents still have of them, where a rollback had made the
 * object forget its foreign key, so that the former parent could not be told at the assignment. Nothing is loaded for that: a
 * parent that is not in the session shows nothing.
 */
final class ForgottenParents {

    private final IdentityMap identities;
    private final Map<RelationshipProperty, Map<Object, InstanceState>> children = new LinkedHashMap<>(0);

    ForgottenParents(IdentityMap identities) {
        this.identities = identities;
    }

    /** Remembers an object if nobody can say what {@code property} of it, which was assigned, held before. */
    void add(RelationshipProperty property, InstanceState state) {
        if (property.direction() == Direction.MANY_TO_ONE
                && property.otherSide() != null
                && isForgotten(property, state)) {
            children.computeIfAbsent(property, each -> new IdentityHashMap<>())
                    .put(Objects.requireNonNull(state.object(), "a changed object is held"), state);
        }
    }

    private static boolean isForgotten(RelationshipProperty property, InstanceState state) {
        for (SyncPair pair : property.pairs()) {
            if (!state.isReadable(pair.target()) && !state.isStale(pair.target())) {
                return true;
            }
        }
        return false;
    }

    /** Has the former parents of the objects that were added let them go. */
    void leave() {
        children.forEach(this::leave);
        children.clear();
    }

    private void leave(RelationshipProperty property, Map<Object, InstanceState> moved) {
        String reverse =
                Objects.requireNonNull(property.otherSide(), "asked before").name();
        identities.forEach(property.target().root().path(), holder -> {
            Object parent = holder.object();
            int number = holder.layout().index(reverse);
            if (parent != null && number >= 0) {
                for (Object child : held(holder.value(parent, number), moved)) {
                    if (InstanceState.require(child).value(child, property.number()) != parent) {
                        holder.lastKnownPartnerLeft(parent, number, child);
                    }
                }
            }
        });
    }

    /** Returns what of {@code moved} is in {@code value}, which a relationship holds. */
    private static List<Object> held(@Nullable Object value, Map<Object, InstanceState> moved) {
        List<Object> all = new ArrayList<>(0);
        if (value instanceof LiveCollections.Loaded collection) {
            if (!collection.isEmpty()) {
                all.addAll(collection.elements());
            }
        } else if (value != null) {
            all.add(value);
        }
        all.retainAll(moved.keySet());
        return all;
    }
}
