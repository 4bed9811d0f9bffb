package io.jalchemy.orm.flush;

import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says for a plan that is shown why its rows are written: who added or deleted their objects, by which cascade, or what has changed. */
final class WriteReasons {

    private final FlushContext context;

    /** The relationship whose cascade reaches each new object. */
    private final IdentityHashMap<InstanceState, RelationshipProperty> reaching = new IdentityHashMap<>();

    WriteReasons(FlushContext context, WriteSet changes) {
        this.context = context;
        for (ObjectWrite change : changes.all()) {
            if (change.kind == WriteKind.UPDATE || isAdded(change)) {
                reach(change);
            }
        }
        for (ObjectWrite change : changes.all()) {
            if (change.kind == WriteKind.INSERT && !isAdded(change) && !reaching.containsKey(change.state)) {
                reach(change); // a copy that a merge has made: nothing in the session leads to it
            }
        }
    }

    private static boolean isAdded(ObjectWrite change) {
        return change.kind == WriteKind.INSERT && change.state.isAddedByProgram();
    }

    /** Notes which relationships lead from the object of {@code first} to new objects that the program has not added. */
    private void reach(ObjectWrite first) {
        List<ObjectWrite> reached = new ArrayList<>(List.of(first));
        for (int i = 0; i < reached.size(); i++) {
            ObjectWrite change = reached.get(i);
            for (RelationshipProperty property : change.mapper.writtenRelationships()) {
                if (property.cascades(Cascade.SAVE_UPDATE)) {
                    for (Object each : Collector.added(change.state, property)) {
                        ObjectWrite other = WriteSet.of(InstanceState.require(each));
                        boolean isNew = other != null && other != first && other.kind == WriteKind.INSERT;
                        if (other != null
                                && isNew
                                && !isAdded(other)
                                && reaching.putIfAbsent(other.state, property) == null) {
                            reached.add(other);
                        }
                    }
                }
            }
        }
    }

    /** Returns why {@code operation} is there; nothing if {@link RowOperation#reasons()} says it. */
    Set<String> of(RowOperation operation) {
        LinkWrite link = operation.link;
        if (link != null) {
            return Set.of(ofLink(link));
        }
        ObjectWrite change = operation.change;
        if (change == null) {
            return Set.of();
        }
        return switch (operation.kind()) {
            case INSERT -> Set.of(ofNew(change));
            case DELETE -> Set.of(ofDeleted(change));
            case UPDATE -> change.kind == WriteKind.UPDATE ? ofChanged(change, operation) : Set.of();
            case POST_UPDATE, DELETE_LINK -> Set.of();
        };
    }

    private static String ofLink(LinkWrite link) {
        if (link.isWhole()) {
            return link.writes.property + " of a deleted object";
        }
        return switch (link.kind) {
            case ADDED -> "added to " + link.writes.property;
            case REMOVED -> "removed from " + link.writes.property;
            case RENAMED -> link.writes.property + " refers to a key that changes";
        };
    }

    private String ofNew(ObjectWrite change) {
        if (change.state.isAddedByProgram()) {
            return "a new " + change.mapper + ", added by the program";
        }
        RelationshipProperty property = reaching.get(change.state);
        return property == null
                ? "a new " + change.mapper
                : "a new " + change.mapper + ", reached by the cascade SAVE_UPDATE of " + property;
    }

    private String ofDeleted(ObjectWrite change) {
        if (context.deleted().has(change.state)) {
            return change.mapper + " deleted by the program";
        }
        if (change.cascade != null) {
            return change.mapper + " deleted by the cascade DELETE of " + change.cascade;
        }
        return change.mapper + " removed from " + orphanOf(change) + ", which has the cascade DELETE_ORPHAN";
    }

    @SuppressWarnings("ReferenceEquality") // a class has one model of each of its relationships
    private String orphanOf(ObjectWrite change) {
        RelationshipModel model = change.state.orphanOf();
        for (Mapper owner : context.mappers().mappers()) {
            for (RelationshipProperty property : owner.writtenRelationships()) {
                if (property.model() == model) {
                    return property.toString();
                }
            }
        }
        return "its parent";
    }

    private static Set<String> ofChanged(ObjectWrite change, RowOperation operation) {
        Set<String> all = new LinkedHashSet<>();
        for (WrittenColumn written : operation.shape.written) {
            ColumnProperty property =
                    change.mapper.columnOf(operation.table(), written.column().name());
            String reason = property == null ? null : ofColumn(change, property);
            if (reason != null) {
                all.add(reason);
            }
        }
        return all;
    }

    /** Returns why the column of {@code property} is written; null if the library writes it because others are: a version, an onUpdate. */
    private static @Nullable String ofColumn(ObjectWrite change, ColumnProperty property) {
        String name = change.mapper + "." + property.name();
        if (change.isSynced(property.number())) {
            return name + " follows its relationship";
        }
        return change.state.isChanged(property.number()) ? name + " has changed" : null;
    }
}
