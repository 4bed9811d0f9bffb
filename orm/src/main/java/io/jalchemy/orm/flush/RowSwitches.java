package io.jalchemy.orm.flush;

import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.CollectionDelta;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds row switches: new objects that have the key of a deleted one, so that the row is updated in place of a DELETE and an INSERT.
 *
 * <p>Keys may come from relationships, so this happens after those have set foreign keys. The object that had the row still counts as
 * deleted: its related objects are handled as for any deletion. An association row that both objects have stays as it is.
 */
final class RowSwitches {

    private final FlushContext context;
    private final WriteSet changes;

    RowSwitches(FlushContext context, WriteSet changes) {
        this.context = context;
        this.changes = changes;
    }

    /** A row, for all classes of its hierarchy. */
    private record Row(Mapper root, Object key) {}

    /**
     * Marks the objects of row switches; may load association rows of those that are deleted.
     *
     * @throws FlushOrderException if several new objects take over one row, or if the new object has rows in other tables
     */
    void find() {
        if (!changes.anyInserts() || !changes.anyDeletes()) {
            return;
        }
        Map<Row, ObjectWrite> gone = deletedRows();
        Set<Mapper> roots = new HashSet<>();
        gone.keySet().forEach(row -> roots.add(row.root()));
        boolean any = false;
        for (ObjectWrite change : changes.all()) {
            Mapper root = change.kind == WriteKind.INSERT ? change.mapper.root() : null;
            Object key = root != null && roots.contains(root) ? KeySources.ofNew(change) : null;
            ObjectWrite before = key == null ? null : gone.get(new Row(change.mapper.root(), key));
            if (before != null) {
                switchRow(change, before);
                any = true;
            }
        }
        if (any) {
            forgetDeletedParents();
        }
        if (any && !changes.links().isEmpty()) {
            keepLinks();
        }
    }

    /** Clears the foreign keys of switched rows that refer to deleted parents, even if the new object does not set them. */
    private void forgetDeletedParents() {
        for (ObjectWrite parent : changes.all()) {
            if (parent.kind != WriteKind.DELETE || parent.successor != null) {
                continue;
            }
            for (RelationshipProperty property : parent.mapper.writtenRelationships()) {
                if (property.direction() == Direction.ONE_TO_MANY) {
                    Collector.held(parent.state, parent.object, property)
                            .forEach(child -> forgetParent(child, property));
                    Collector.removed(parent.state, property).forEach(child -> forgetParent(child, property));
                }
            }
        }
    }

    /** Clears the foreign key of {@code property} of a deleted parent in the row of {@code object}, if a new object takes over that row. */
    private static void forgetParent(Object object, RelationshipProperty property) {
        ObjectWrite child = WriteSet.of(InstanceState.require(object));
        ObjectWrite successor = child == null ? null : child.successor;
        if (child == null || successor == null) {
            return;
        }
        for (SyncPair pair : property.pairs()) {
            ColumnProperty old = child.mapper.requireColumn(pair.target());
            ColumnProperty next =
                    successor.mapper.columnOf(old.table(), old.column().name());
            if (next != null
                    && next.column().isNullable()
                    && !successor.isSynced(next.number())
                    && !successor.state.isSet(next.number())) {
                successor.sync(next.number(), null);
            }
        }
    }

    private Map<Row, ObjectWrite> deletedRows() {
        Map<Row, ObjectWrite> gone = new HashMap<>();
        for (ObjectWrite change : changes.all()) {
            Object key = change.kind == WriteKind.DELETE ? change.state.key() : null;
            if (key != null) {
                gone.put(new Row(change.mapper.root(), key), change);
            }
        }
        return gone;
    }

    private static void switchRow(ObjectWrite change, ObjectWrite before) {
        if (before.successor != null) {
            throw new FlushOrderException("Two new objects of " + change.mapper + " have the key of " + before
                    + ", which is deleted. One row cannot become both: give one of them another key, or leave it out.");
        }
        if (!change.mapper.tables().equals(before.mapper.tables())) {
            throw new FlushOrderException("The new " + change.mapper + " has the key of " + before
                    + ", which is deleted in the same flush, but the rows of " + change.mapper + " and of "
                    + before.mapper
                    + " are in different tables, so the row cannot be updated. Call session.flush() after"
                    + " the delete, before the new object is added.");
        }
        change.switched = before;
        before.successor = change;
    }

    // ---- links

    /** Keeps association rows that exist already between the rows that two objects had or have. */
    private void keepLinks() {
        Set<LinkWrite> kept = new HashSet<>();
        Map<ObjectWrite, Map<Integer, Set<Object>>> keptOfDeleted = new LinkedHashMap<>();
        for (LinkWrite link : changes.links()) {
            InstanceState owner = link.owner;
            InstanceState element = link.element;
            if (!link.isAdded() || owner == null || element == null) {
                continue;
            }
            ObjectWrite deletedOwner = switched(owner);
            ObjectWrite deletedElement = switched(element);
            if (deletedOwner == null && deletedElement == null) {
                continue;
            }
            InstanceState had = deletedOwner == null ? owner : deletedOwner.state;
            Object held = Objects.requireNonNull(
                    (deletedElement == null ? element : deletedElement.state).object(), "an object in a flush is held");
            if (isLinked(had, link.writes.number, held)) {
                kept.add(link);
                kept.add(new LinkWrite(link.writes, LinkWrite.Kind.REMOVED, had, InstanceState.require(held)));
                keep(keptOfDeleted, deletedOwner, link.writes.number, held);
                keepOfElement(keptOfDeleted, deletedElement, had, link.writes);
            }
        }
        changes.dropLinks(kept);
        keptOfDeleted.forEach((deleted, collections) -> {
            BitSet numbers = new BitSet();
            collections.keySet().forEach(numbers::set);
            deleted.linksKept = numbers;
        });
        keptOfDeleted.forEach(
                (deleted, collections) -> collections.forEach((number, held) -> deleteOthers(deleted, number, held)));
    }

    private static @Nullable ObjectWrite switched(InstanceState state) {
        ObjectWrite change = WriteSet.of(state);
        return change == null ? null : change.switched;
    }

    private static void keep(
            Map<ObjectWrite, Map<Integer, Set<Object>>> all, @Nullable ObjectWrite deleted, int number, Object held) {
        if (deleted != null) {
            all.computeIfAbsent(deleted, each -> new HashMap<>())
                    .computeIfAbsent(number, each -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(held);
        }
    }

    /**
     * Keeps the association row for the other side of the relationship, too, where the deletion of the related object would have deleted
     * it.
     */
    private static void keepOfElement(
            Map<ObjectWrite, Map<Integer, Set<Object>>> all,
            @Nullable ObjectWrite deleted,
            InstanceState owner,
            LinkWrites writes) {
        Object object = deleted == null ? null : owner.object();
        String owning = owner.layout().name(writes.number);
        for (RelationshipProperty property :
                deleted == null ? List.<RelationshipProperty>of() : deleted.mapper.writtenRelationships()) {
            if (object != null
                    && property.direction() == Direction.MANY_TO_MANY
                    && owning.equals(property.model().backPopulates())
                    && writes.table.equals(property.secondary())) {
                keep(all, deleted, property.number(), object);
            }
        }
    }

    /** Returns whether an association row between {@code owner}'s and {@code held}'s rows exists before the flush. */
    private boolean isLinked(InstanceState owner, int number, Object held) {
        return stored(owner, number).stream().anyMatch(each -> each == held);
    }

    /** Returns the objects that many-to-many collection {@code number} has in the database. */
    private Collection<Object> stored(InstanceState owner, int number) {
        Object object = owner.object();
        boolean hasRow = owner.lifecycle() == Lifecycle.PERSISTENT;
        RelationshipProperty property =
                context.mappers().mapper(owner.layout().path()).relationship(number);
        if (object == null || !hasRow || property == null) {
            return List.of();
        }
        if (!owner.isReadable(number)) {
            context.loads().loadNow(property, List.of(object), true);
        }
        Set<Object> stored = Collections.newSetFromMap(new IdentityHashMap<>());
        stored.addAll(Collector.held(owner, object, property));
        CollectionDelta change = owner.change(number);
        if (change != null) {
            change.added().forEach(stored::remove);
            stored.addAll(change.removed());
        }
        return stored;
    }

    /** Deletes the association rows of a deleted object one by one, except those that stay. */
    private void deleteOthers(ObjectWrite deleted, int number, Set<Object> kept) {
        LinkWrites writes = context.writes().of(deleted.mapper).links(number);
        RelationshipProperty property = Objects.requireNonNull(deleted.mapper.relationship(number));
        for (Object each : stored(deleted.state, number)) {
            InstanceState element = InstanceState.require(each);
            if (!kept.contains(each) && !goesWithElement(property, element)) {
                changes.link(new LinkWrite(writes, LinkWrite.Kind.REMOVED, deleted.state, element));
            }
        }
    }

    /** Returns whether all association rows of {@code element}, which {@code property} holds, are deleted together. */
    private boolean goesWithElement(RelationshipProperty property, InstanceState element) {
        ObjectWrite change = WriteSet.of(element);
        String reverse = property.model().backPopulates();
        if (change == null || change.kind != WriteKind.DELETE || reverse == null) {
            return false;
        }
        int number = element.layout().index(reverse);
        return context.writes().of(change.mapper).deletesLinks(number)
                && (change.linksKept == null || !change.linksKept.get(number));
    }
}
