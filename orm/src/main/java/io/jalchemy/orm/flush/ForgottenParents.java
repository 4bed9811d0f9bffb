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
 * Removes objects that were given another parent from the collections of their former parents, where a rollback had expired their foreign
 * key, so that the former parent was not known at the assignment. Nothing is loaded: only parents in the session are updated.
 */
final class ForgottenParents {

    private final IdentityMap identities;
    private final Map<RelationshipProperty, Map<Object, InstanceState>> children = new LinkedHashMap<>(0);

    ForgottenParents(IdentityMap identities) {
        this.identities = identities;
    }

    /** Adds an object if the former value of {@code property}, which was assigned, is not known. */
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

    /** Removes the objects that were added from their former parents. */
    void removeFromFormerParents() {
        children.forEach(this::removeFromFormerParents);
        children.clear();
    }

    private void removeFromFormerParents(RelationshipProperty property, Map<Object, InstanceState> moved) {
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

    /** Returns those objects of {@code moved} that {@code value}, the value of a relationship, contains. */
    private static List<Object> held(@Nullable Object value, Map<Object, InstanceState> moved) {
        List<Object> all = new ArrayList<>(0);
        if (value instanceof LiveCollections.Loaded collection) {
            if (!collection.hasNone()) {
                all.addAll(collection.elements());
            }
        } else if (value != null) {
            all.add(value);
        }
        all.retainAll(moved.keySet());
        return all;
    }
}
