package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in foreign keys and in rows of association tables what relationships hold. */
final class Synchronizer {

    private final FlushContext context;
    private final ChangeSet changes;

    Synchronizer(FlushContext context, ChangeSet changes) {
        this.context = context;
        this.changes = changes;
    }

    void synchronize() {
        List<Change> all = List.copyOf(changes.all());
        for (Change change : all) {
            for (RelationshipProperty property : change.mapper.writtenRelationships()) {
                switch (property.direction()) {
                    case ONE_TO_MANY -> leave(change, property);
                    case MANY_TO_MANY -> links(change, property);
                    case MANY_TO_ONE -> {}
                }
            }
        }
        for (Change change : all) {
            for (RelationshipProperty property : change.mapper.writtenRelationships()) {
                if (property.direction() == Direction.ONE_TO_MANY && change.kind != WriteKind.DELETE) {
                    for (Object child : Collector.come(change.state, property)) {
                        join(change, property, child);
                    }
                }
            }
        }
        for (Change change : List.copyOf(changes.all())) {
            if (change.kind != WriteKind.DELETE) {
                for (RelationshipProperty property : change.mapper.writtenRelationships()) {
                    if (property.direction() == Direction.MANY_TO_ONE) {
                        refer(change, property);
                    }
                }
            }
        }
    }

    /** The change of a child that is in the session and stays; made if there was none; null otherwise. */
    private @Nullable Change child(Object child) {
        InstanceState state = InstanceState.require(child);
        Change known = changes.of(state);
        if (known != null) {
            return known.kind == WriteKind.DELETE ? null : known;
        }
        if (state.lifecycle() != Lifecycle.PERSISTENT || !context.identities().has(state)) {
            return null;
        }
        Mapper mapper = context.mappers().mapper(state.layout().path());
        Change made = new Change(state, child, mapper, WriteKind.UPDATE);
        changes.add(made);
        return made;
    }

    private void leave(Change owner, RelationshipProperty property) {
        List<Object> leaving = new ArrayList<>(Collector.gone(owner.state, property));
        if (owner.kind == WriteKind.DELETE && !property.passiveDeletes()) {
            leaving.addAll(Collector.held(owner.state, owner.object, property));
        }
        for (Object each : leaving) {
            Change child = child(each);
            if (child != null && child.kind == WriteKind.UPDATE && !hasNewParent(property, child)) {
                for (SyncPair pair : property.pairs()) {
                    blank(owner, property, child, pair.target());
                }
            }
        }
    }

    private static boolean hasNewParent(RelationshipProperty property, Change child) {
        String reverse = property.model().backPopulates();
        int number = reverse == null ? -1 : child.state.layout().index(reverse);
        return number >= 0 && child.state.isChanged(number) && child.field(number) != null;
    }

    private static void blank(Change owner, RelationshipProperty property, Change child, int number) {
        if (child.mapper.requireColumn(number).column().isPrimaryKey()) {
            throw new JalchemyException(
                    "KEY_BLANKED",
                    child + " leaves " + property + " of " + owner + ", but its key holds " + owner.mapper
                            + "'s key and cannot become null. Delete it, or give " + property
                            + " the cascades ALL and DELETE_ORPHAN.");
        }
        child.sync(number, null);
    }

    private void join(Change owner, RelationshipProperty property, Object related) {
        Change child = child(related);
        if (child != null) {
            for (SyncPair pair : property.pairs()) {
                child.sync(pair.target(), new KeyOf(owner.state, pair.source()));
            }
        }
    }

    private void refer(Change change, RelationshipProperty property) {
        int number = property.number();
        boolean fresh = change.kind == WriteKind.INSERT;
        if (!change.state.isReadable(number) || (!fresh && !change.state.isChanged(number))) {
            return;
        }
        Object target = change.field(number);
        if (target == null) {
            if (change.state.isChanged(number) || (fresh && change.state.isSet(number))) {
                for (SyncPair pair : property.pairs()) {
                    boolean given = change.state.isSet(pair.target()) && change.field(pair.target()) != null;
                    boolean oldLoaded = change.state.old(number) != null || !fresh;
                    if (!given || (oldLoaded && !change.state.isChanged(pair.target()))) {
                        nothing(change, property, pair.target());
                    }
                }
            }
            return;
        }
        InstanceState state = InstanceState.require(target);
        for (SyncPair pair : property.pairs()) {
            change.sync(pair.target(), new KeyOf(state, pair.source()));
        }
    }

    private static void nothing(Change change, RelationshipProperty property, int number) {
        if (change.kind == WriteKind.UPDATE
                && change.mapper.requireColumn(number).column().isPrimaryKey()) {
            throw new JalchemyException(
                    "KEY_BLANKED",
                    property + " of " + change
                            + " is set to null, but its foreign key is part of the key. Delete the object.");
        }
        if (!change.isSynced.get(number)) {
            change.sync(number, null);
        }
    }

    private void links(Change owner, RelationshipProperty property) {
        Table table = java.util.Objects.requireNonNull(property.secondary());
        if (owner.kind == WriteKind.DELETE) {
            if (!property.passiveDeletes()) {
                List<Column<?>> columns = new ArrayList<>();
                List<KeyOf> keys = new ArrayList<>();
                own(owner.state, property, columns, keys);
                changes.link(new LinkChange(table, false, columns, keys, true));
            }
            return;
        }
        if (owner.switched == null) {
            Collector.come(owner.state, property).forEach(each -> link(owner, property, each, true));
        }
        if (owner.kind == WriteKind.UPDATE) {
            Collector.gone(owner.state, property).forEach(each -> link(owner, property, each, false));
        }
    }

    private static void own(
            InstanceState state, RelationshipProperty property, List<Column<?>> columns, List<KeyOf> keys) {
        Table table = java.util.Objects.requireNonNull(property.secondary());
        for (SyncPair pair : property.pairs()) {
            columns.add(table.c(pair.secondaryColumn()));
            keys.add(new KeyOf(state, pair.source()));
        }
    }

    private void link(Change owner, RelationshipProperty property, Object element, boolean added) {
        InstanceState state = InstanceState.require(element);
        boolean stored = changes.of(state) != null
                || (state.lifecycle() == Lifecycle.PERSISTENT || state.lifecycle() == Lifecycle.DETACHED);
        if (!stored || changes.isDeleted(state) || changes.postponed.contains(state)) {
            return;
        }
        Table table = java.util.Objects.requireNonNull(property.secondary());
        List<Column<?>> columns = new ArrayList<>();
        List<KeyOf> keys = new ArrayList<>();
        own(owner.state, property, columns, keys);
        for (SyncPair pair : property.remotePairs()) {
            columns.add(table.c(pair.secondaryColumn()));
            keys.add(new KeyOf(state, pair.source()));
        }
        changes.link(LinkChange.of(table, added, columns, keys));
    }
}
