package io.jalchemy.orm.flush;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads the former values of references where the program assigned another value without loading the former one, if the flush needs them:
 * one statement for each relationship.
 *
 * <p>They are needed where the foreign key is on the other side, where an object cannot exist without the referring object, and where a
 * deletion cascades along the reference. Elsewhere the row is written whatever its former value.
 */
final class PreviousPartners {

    private final FlushContext context;
    private final Map<RelationshipProperty, List<InstanceState>> unknown = new LinkedHashMap<>(0);
    private final Map<RelationshipProperty, Set<InstanceState>> unread = new HashMap<>(0);
    private final ForgottenParents forgotten;

    PreviousPartners(FlushContext context) {
        this.context = context;
        this.forgotten = new ForgottenParents(context.identities());
    }

    /** Loads the former partners of {@code states}, and removes the reference to them. */
    void load(List<InstanceState> states) {
        unknown.clear();
        unread.clear();
        for (int i = 0; i < states.size(); i++) {
            InstanceState state = states.get(i);
            if (state.lifecycle() == Lifecycle.PERSISTENT && state.isRelationshipChanged()) {
                find(state);
            }
        }
        unknown.forEach(this::load);
        forgotten.removeFromFormerParents();
    }

    private void find(InstanceState state) {
        Mapper mapper = context.mappers().mapper(state.layout().path());
        for (RelationshipProperty property : mapper.writtenRelationships()) {
            int number = property.number();
            if (!property.isCollection() && state.isChanged(number) && !state.isOldKnown(number)) {
                if (matters(property, state)) {
                    unknown.computeIfAbsent(property, each -> new ArrayList<>()).add(state);
                } else {
                    forgotten.add(property, state);
                }
            }
        }
    }

    private boolean matters(RelationshipProperty property, InstanceState state) {
        if (property.direction() != Direction.MANY_TO_ONE || property.cascades(Cascade.DELETE_ORPHAN)) {
            return true;
        }
        if (WriteSet.isDeleted(state)) {
            return property.cascades(Cascade.DELETE);
        }
        Object object = Objects.requireNonNull(state.object(), "a changed object is held");
        return state.value(object, property.number()) == null && isOrphanOf(property);
    }

    /** Returns whether the object would be an orphan without the object that {@code property} refers to. */
    private static boolean isOrphanOf(RelationshipProperty property) {
        RelationshipProperty reverse = property.otherSide();
        return reverse != null && reverse.cascades(Cascade.DELETE_ORPHAN);
    }

    private void load(RelationshipProperty property, List<InstanceState> states) {
        List<@Nullable Object> partners = context.loads().previous(property, states);
        for (int i = 0; i < states.size(); i++) {
            states.get(i).oldLoaded(property.number(), partners.get(i));
        }
        for (int i = 0; i < states.size(); i++) {
            Object partner = partners.get(i);
            if (partner != null) {
                removeFromPartner(property, states.get(i), partner);
            }
        }
    }

    /** Removes the reference from the partner; changes that the program has made to the partner itself since take precedence. */
    private void removeFromPartner(RelationshipProperty property, InstanceState state, Object partner) {
        Object owner = Objects.requireNonNull(state.object(), "a changed object is held");
        InstanceState other = InstanceState.require(partner);
        if (state.value(owner, property.number()) == partner || other.isDeleted() || WriteSet.isDeleted(state)) {
            return;
        }
        RelationshipProperty reverse = property.direction() == Direction.ONE_TO_MANY ? property.otherSide() : null;
        RelationshipProperty spoken = reverse != null && other.isChanged(reverse.number()) ? reverse : null;
        Object given = spoken == null ? null : other.value(partner, spoken.number());
        if (given == null || given == owner) { // given to the owner before the owner was given something else
            boolean isPartnerOrphan = other.isOrphan();
            boolean isOwnerOrphan = state.isOrphan();
            state.partnerLeft(owner, property.number(), partner);
            if (spoken != null && given == null && isUnread(spoken, other)) {
                bringBack(other, isPartnerOrphan, other, spoken); // it left when its own reference was assigned
            } else {
                bringBack(other, isPartnerOrphan, state, property);
            }
            bringBack(state, isOwnerOrphan, state, property);
        }
    }

    /** Returns whether a reference of an object was not loaded when the program assigned it. */
    private boolean isUnread(RelationshipProperty property, InstanceState state) {
        return unread.computeIfAbsent(property, each -> new HashSet<>(unknown.getOrDefault(each, List.of())))
                .contains(state);
    }

    /** Keeps an object that was removed because {@code property} of {@code owner} was assigned, if the program added it after that. */
    private void bringBack(InstanceState state, boolean wasOrphan, InstanceState owner, RelationshipProperty property) {
        if (!wasOrphan && state.isOrphan() && context.isAddedAfterLeaving(state, owner, property.number())) {
            state.forgetParents();
        }
    }
}
