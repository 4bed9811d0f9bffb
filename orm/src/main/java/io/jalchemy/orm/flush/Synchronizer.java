package io.jalchemy.orm.flush;

import io.jalchemy.mapping.Passive;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets foreign keys and association rows from relationships. */
final class Synchronizer {

    private final FlushContext context;
    private final WriteSet changes;
    private final NewHolders holders;

    Synchronizer(FlushContext context, WriteSet changes, NewHolders holders) {
        this.context = context;
        this.changes = changes;
        this.holders = holders;
    }

    void synchronize() {
        List<ObjectWrite> related = related();
        for (int i = 0; i < related.size(); i++) {
            ObjectWrite change = related.get(i);
            List<RelationshipProperty> properties = change.mapper.writtenRelationships();
            for (int p = 0; p < properties.size(); p++) {
                RelationshipProperty property = properties.get(p);
                if (property.direction() == Direction.ONE_TO_MANY) {
                    clearReferences(change, property);
                } else if (property.direction() == Direction.MANY_TO_MANY) {
                    links(change, property);
                }
            }
        }
        for (int i = 0; i < related.size(); i++) {
            ObjectWrite change = related.get(i);
            List<RelationshipProperty> properties = change.mapper.writtenRelationships();
            for (int p = 0; change.kind != WriteKind.DELETE && p < properties.size(); p++) {
                RelationshipProperty property = properties.get(p);
                if (property.direction() == Direction.ONE_TO_MANY) {
                    List<Object> come = Collector.added(change.state, property);
                    for (int each = 0; each < come.size(); each++) {
                        join(change, property, come.get(each));
                    }
                }
            }
        }
        for (int i = 0; i < related.size(); i++) {
            ObjectWrite change = related.get(i);
            List<RelationshipProperty> properties = change.mapper.writtenRelationships();
            for (int p = 0; change.kind != WriteKind.DELETE && p < properties.size(); p++) {
                if (properties.get(p).direction() == Direction.MANY_TO_ONE) {
                    refer(change, properties.get(p));
                }
            }
        }
    }

    /** Returns the changes whose relationships may determine foreign keys, excluding persistent objects of which only columns changed. */
    private List<ObjectWrite> related() {
        List<ObjectWrite> related = new ArrayList<>(0);
        for (ObjectWrite change : changes.all()) {
            if (change.kind != WriteKind.UPDATE || change.state.isRelationshipChanged()) {
                related.add(change);
            }
        }
        return related;
    }

    /** Returns the change of a child that is in the session and stays, creating it if necessary; null for other children. */
    @Nullable
    ObjectWrite child(Object child) {
        InstanceState state = InstanceState.require(child);
        ObjectWrite known = WriteSet.of(state);
        if (known != null) {
            return known.kind == WriteKind.DELETE ? null : known;
        }
        if (state.lifecycle() != Lifecycle.PERSISTENT
                || !context.identities().has(state)
                || changes.postponed.contains(state)) {
            return null;
        }
        Mapper mapper = context.mappers().mapper(state.layout().path());
        ObjectWrite made = new ObjectWrite(state, child, mapper, WriteKind.UPDATE);
        changes.add(made);
        return made;
    }

    private void clearReferences(ObjectWrite owner, RelationshipProperty property) {
        if (property.model().options().passiveDeletes() == Passive.ALL) {
            return; // what refers to the owner is left to the database, and to the other side if there is one
        }
        if (owner.kind
                != WriteKind.INSERT) { // no row refers to a new one: what has gone is as the program said of itself
            clearReferences(owner, property, Collector.removed(owner.state, property));
        }
        if (owner.kind == WriteKind.DELETE && !property.passiveDeletes()) {
            clearReferences(owner, property, Collector.held(owner.state, owner.object, property));
        }
    }

    private void clearReferences(ObjectWrite owner, RelationshipProperty property, Collection<?> leaving) {
        for (Object each : leaving) {
            ObjectWrite child = child(each);
            boolean concerned = child != null && (child.kind == WriteKind.UPDATE || owner.kind == WriteKind.DELETE);
            if (child == null || !concerned) {
                continue;
            }
            Object other = otherParent(owner, property, child);
            if (other == null && !holders.holds(property, each)) {
                for (SyncPair pair : property.pairs()) {
                    if (!stays(property, child.mapper, pair.target())) {
                        blank(owner, property, child, pair.target());
                    }
                }
            } else if (owner.kind == WriteKind.DELETE && other != null && changes.isWaiting(other)) {
                blankMeanwhile(owner, property, child);
            }
        }
    }

    /**
     * Returns whether column {@code number} of a foreign key keeps its value when the reference is removed: it is not nullable, for example
     * because it is part of the key, and another column of the foreign key is, which is sufficient to refer to nothing.
     */
    private static boolean stays(RelationshipProperty property, Mapper mapper, int number) {
        List<SyncPair> pairs = property.pairs();
        if (pairs.size() == 1 || mapper.requireColumn(number).column().isNullable()) {
            return false;
        }
        for (int i = 0; i < pairs.size(); i++) {
            if (mapper.requireColumn(pairs.get(i).target()).column().isNullable()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the parent other than {@code owner} that the program has given {@code child}; null for none. */
    private static @Nullable Object otherParent(ObjectWrite owner, RelationshipProperty property, ObjectWrite child) {
        String reverse = property.model().backPopulates();
        int number = reverse == null ? -1 : child.state.layout().index(reverse);
        Object parent = number < 0 ? null : child.field(number);
        boolean given = number >= 0 && (child.kind == WriteKind.INSERT || child.state.isChanged(number));
        return given && parent != owner.object ? parent : null;
    }

    /** Sets the foreign key of a child of {@code owner}, which is deleted, to NULL until its new parent, which is postponed, has a row. */
    private static void blankMeanwhile(ObjectWrite owner, RelationshipProperty property, ObjectWrite child) {
        for (SyncPair pair : property.pairs()) {
            if (stays(property, child.mapper, pair.target())) {
                continue;
            }
            if (child.kind == WriteKind.UPDATE
                    && !child.mapper.requireColumn(pair.target()).column().isNullable()) {
                throw new NotInSessionException(child + " leaves " + property + " of " + owner
                        + ", which is deleted, for a new " + owner.mapper
                        + " that is in no session, but its foreign key takes no NULL until that has a row. Add the new one with"
                        + " session.add(…), or call session.flush().");
            }
            child.sync(pair.target(), null);
        }
    }

    private static void blank(ObjectWrite owner, RelationshipProperty property, ObjectWrite child, int number) {
        if (child.kind == WriteKind.UPDATE
                && child.mapper.requireColumn(number).column().isPrimaryKey()) {
            throw new JalchemyException(
                    "KEY_BLANKED",
                    child + " leaves " + property + " of " + owner + ", but its key holds " + owner.mapper
                            + "'s key and cannot become null. Delete it, or give " + property
                            + " the cascades ALL and DELETE_ORPHAN.");
        }
        child.sync(number, null);
    }

    private void join(ObjectWrite owner, RelationshipProperty property, Object related) {
        ObjectWrite child = child(related);
        if (child != null) {
            for (SyncPair pair : property.pairs()) {
                child.sync(pair.target(), new KeyReference(owner.state, pair.source()));
            }
        }
    }

    private void refer(ObjectWrite change, RelationshipProperty property) {
        int number = property.number();
        boolean fresh = change.kind == WriteKind.INSERT;
        if (!change.state.isReadable(number) || (!fresh && !change.state.isChanged(number))) {
            return;
        }
        Object target = change.field(number);
        if (!fresh && target != null && change.state.isOldKnown(number) && change.state.old(number) == target) {
            return; // assigned again, so that the foreign key column counts
        }
        if (target != null && changes.isWaiting(target)) {
            return;
        }
        if (target != null && isGone(InstanceState.require(target))) {
            for (SyncPair pair : property.pairs()) {
                if (!stays(property, change.mapper, pair.target())) {
                    nothing(change, property, pair.target());
                }
            }
            return;
        }
        if (target == null) {
            if (change.state.isChanged(number) || (fresh && change.state.isSet(number))) {
                for (SyncPair pair : property.pairs()) {
                    boolean given = change.state.isSet(pair.target()) && change.field(pair.target()) != null;
                    boolean oldLoaded = change.state.old(number) != null || !fresh;
                    if ((!given || (oldLoaded && !change.state.isChanged(pair.target())))
                            && !stays(property, change.mapper, pair.target())) {
                        nothing(change, property, pair.target());
                    }
                }
            }
            return;
        }
        InstanceState state = InstanceState.require(target);
        for (SyncPair pair : property.pairs()) {
            change.sync(pair.target(), new KeyReference(state, pair.source()));
        }
    }

    /** Returns whether the row of an object is deleted by this flush or was by an earlier one, so that no row can refer to it. */
    private static boolean isGone(InstanceState state) {
        return WriteSet.isDeleted(state) || state.isGone();
    }

    private static void nothing(ObjectWrite change, RelationshipProperty property, int number) {
        if (change.kind == WriteKind.UPDATE
                && change.mapper.requireColumn(number).column().isPrimaryKey()) {
            throw new JalchemyException(
                    "KEY_BLANKED",
                    property + " of " + change
                            + " is set to null, but its foreign key is part of the key. Delete the object.");
        }
        if (!change.isSynced(number)) {
            change.sync(number, null);
        }
    }

    private void links(ObjectWrite owner, RelationshipProperty property) {
        if (owner.kind == WriteKind.DELETE) {
            return; // all its links go with it
        }
        links(owner, property, Collector.added(owner.state, property), true);
        if (owner.kind == WriteKind.UPDATE) {
            links(owner, property, Collector.removed(owner.state, property), false);
        }
    }

    private void links(ObjectWrite owner, RelationshipProperty property, List<Object> elements, boolean added) {
        if (elements.isEmpty()) {
            return;
        }
        LinkWrites writes = context.writes().of(owner.mapper).links(property.number());
        for (int i = 0; i < elements.size(); i++) {
            InstanceState state = InstanceState.require(elements.get(i));
            boolean stored = WriteSet.of(state) != null
                    || state.lifecycle() == Lifecycle.PERSISTENT
                    || state.lifecycle() == Lifecycle.DETACHED;
            boolean goes = WriteSet.isDeleted(state) && (added || deletesLinks(property, state));
            boolean mayBeThere = added || !isInserted(state);
            if (stored && mayBeThere && !goes && !changes.postponed.contains(state)) {
                changes.link(new LinkWrite(
                        writes, added ? LinkWrite.Kind.ADDED : LinkWrite.Kind.REMOVED, owner.state, state));
            }
        }
    }

    /** Returns whether this flush inserts the object, so that no row refers to it yet. */
    private static boolean isInserted(InstanceState state) {
        ObjectWrite change = WriteSet.of(state);
        return change != null && change.kind == WriteKind.INSERT;
    }

    /** Returns whether the deletion of {@code element} deletes all its association rows, those of {@code property} among them. */
    private boolean deletesLinks(RelationshipProperty property, InstanceState element) {
        String reverse = property.model().backPopulates();
        ObjectWrite change = WriteSet.of(element);
        return reverse != null
                && change != null
                && context.writes()
                        .of(change.mapper)
                        .deletesLinks(element.layout().index(reverse));
    }
}
