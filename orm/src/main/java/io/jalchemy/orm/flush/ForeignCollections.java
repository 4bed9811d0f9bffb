package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.List;

/**
 * Detects collections that were written into fields of persistent objects without the library (by reflection, for example), and treats them
 * as assigned. The row's collection is loaded again for that, because the collection that knew it is lost. For a deleted object the
 * elements of its row are deleted or released.
 *
 * <p>No event tells of such a write: each flush examines the objects that it writes anyway, and a commit all objects of the session.
 */
public final class ForeignCollections {

    private final FlushContext context;

    /** Creates a detector for objects of {@code context}. */
    public ForeignCollections(FlushContext context) {
        this.context = context;
    }

    /** Adopts such collections of all objects of the session, skipping hierarchies of classes without collections. */
    public void adoptAll() {
        adopt(context.identities().states(this::hasCollections));
    }

    private boolean hasCollections(EntityPath<?, ?> root) {
        for (Mapper mapper : context.mappers().mapper(root).selfAndDescendants()) {
            for (RelationshipProperty property : mapper.writtenRelationships()) {
                if (property.isCollection()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adopts such collections of {@code states}. */
    void adopt(Iterable<InstanceState> states) {
        List<InstanceState> found = null; // there is none as a rule
        for (InstanceState state : states) {
            Object object = state.lifecycle() == Lifecycle.PERSISTENT ? state.object() : null;
            if (object != null && state.isAnyCollectionWrittenPast(object)) {
                found = found == null ? new ArrayList<>() : found;
                found.add(state);
            }
        }
        for (InstanceState state : found == null ? List.<InstanceState>of() : found) {
            Object object = state.object();
            if (object != null) {
                adopt(state, object);
            }
        }
    }

    private void adopt(InstanceState state, Object object) {
        for (RelationshipProperty property :
                context.mappers().mapper(state.layout().path()).writtenRelationships()) {
            int number = property.number();
            if (state.isCollectionWrittenPast(object, number)) {
                Object written = state.value(object, number);
                state.unload(object, number);
                if (!state.isDeleted()) {
                    context.loads().loadNow(property, List.of(object), true);
                    state.assign(object, number, written);
                }
            }
        }
    }
}
