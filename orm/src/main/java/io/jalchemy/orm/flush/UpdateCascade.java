package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes changed keys into the rows that refer to them, as {@code ON UPDATE CASCADE} would, for relationships with {@code passiveUpdates =
 * false}. Rows that are not loaded are loaded before. Foreign keys that the program or another relationship has set take precedence.
 */
final class UpdateCascade {

    private final FlushContext context;
    private final WriteSet changes;
    private final Synchronizer synchronizer;
    private final IdentityHashMap<ObjectWrite, Set<RelationshipProperty>> done = new IdentityHashMap<>();

    UpdateCascade(FlushContext context, WriteSet changes, Synchronizer synchronizer) {
        this.context = context;
        this.changes = changes;
        this.synchronizer = synchronizer;
    }

    /** Returns whether the database itself writes changed keys into rows with {@code key}. */
    static boolean isByDatabase(ForeignKeyConstraint key) {
        return key.rules().onUpdate() == ForeignKeyAction.CASCADE;
    }

    /** Returns whether the flush writes changed keys into rows that refer to them by {@code property}. */
    static boolean isBySession(RelationshipProperty property) {
        if (property.model().options().passiveUpdates() || property.direction() == Direction.MANY_TO_ONE) {
            return false;
        }
        Set<String> columns = new HashSet<>();
        List<Table> tables = new ArrayList<>(1);
        for (SyncPair pair : property.pairs()) {
            if (property.secondary() != null) {
                columns.add(pair.secondaryColumn());
                tables.add(property.secondary());
            } else {
                ColumnProperty column = property.target().requireColumn(pair.target());
                columns.add(column.column().name());
                tables.add(column.table());
            }
        }
        for (Table table : tables) {
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                if (isByDatabase(key) && columns.equals(Set.copyOf(key.columns())) && refersTo(property, key)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean refersTo(RelationshipProperty property, ForeignKeyConstraint key) {
        return property.owner().tables().stream()
                .anyMatch(table -> table.tableName().equals(key.target()));
    }

    /** Returns the source of the value that rows which refer to {@code key} get; null if it becomes NULL. */
    static @Nullable KeyReference key(KeyReference key) {
        ObjectWrite change = WriteSet.of(key.state());
        if (change == null) {
            return key;
        }
        Object value = change.isSynced(key.number()) ? change.synced(key.number()) : change.field(key.number());
        return value == null ? null : key;
    }

    /** Writes the keys, and continues with rows whose own keys change by that. */
    void cascade() {
        Collection<ObjectWrite> round = new ArrayList<>(changes.all());
        while (!round.isEmpty()) {
            Map<RelationshipProperty, List<ObjectWrite>> renamed = renamed(round);
            renamed.forEach(this::load);
            Set<ObjectWrite> next = Collections.newSetFromMap(new IdentityHashMap<>());
            renamed.forEach((property, owners) -> owners.forEach(owner -> write(property, owner, next)));
            round = next;
        }
    }

    /** Returns the relationships by which changed keys are referred to, each with the objects whose keys change. */
    private Map<RelationshipProperty, List<ObjectWrite>> renamed(Collection<ObjectWrite> round) {
        Map<RelationshipProperty, List<ObjectWrite>> all = new LinkedHashMap<>(0);
        EntityWrites writes = null;
        for (ObjectWrite change : round) {
            if (writes == null || writes.mapper != change.mapper) {
                writes = context.writes().of(change.mapper);
            }
            for (RelationshipProperty property : writes.updateCascades) {
                if (isTouched(change, property)
                        && done.computeIfAbsent(change, each -> new HashSet<>()).add(property)) {
                    all.computeIfAbsent(property, each -> new ArrayList<>()).add(change);
                }
            }
        }
        all.forEach(this::readOld);
        all.forEach((property, owners) -> owners.removeIf(owner -> !isChanged(owner, property)));
        return all;
    }

    private static boolean isTouched(ObjectWrite change, RelationshipProperty property) {
        for (SyncPair pair : property.pairs()) {
            if (KeySources.isChanging(change, pair.source())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a row that refers to the object by {@code property} has to be written. */
    private static boolean isChanged(ObjectWrite change, RelationshipProperty property) {
        for (SyncPair pair : property.pairs()) {
            ColumnProperty source = change.mapper.requireColumn(pair.source());
            Column<?> column = source.column();
            Object before = Planner.committed(change, source.table(), column.name());
            Object after = column.type().key(KeySources.value(new KeyReference(change.state, pair.source())));
            if (!Objects.equals(before, after)) {
                return true;
            }
        }
        return false;
    }

    /** Loads the former values of unique columns that the program has assigned without reading them. */
    private void readOld(RelationshipProperty property, List<ObjectWrite> owners) {
        for (SyncPair pair : property.pairs()) {
            int number = pair.source();
            ColumnProperty source = property.owner().requireColumn(number);
            Map<Object, InstanceState> unread = new LinkedHashMap<>(0);
            for (ObjectWrite change : source.column().isPrimaryKey() ? List.<ObjectWrite>of() : owners) {
                if (change.state.isChanged(number) && !change.state.isOldKnown(number)) {
                    unread.put(Objects.requireNonNull(change.state.key(), "it has a row"), change.state);
                }
            }
            if (!unread.isEmpty()) {
                Column<?>[] keys = context.writes().of(property.owner()).table(source.table()).keys;
                context.loads()
                        .committed(List.of(keys), List.of(source.column()), new ArrayList<>(unread.keySet()))
                        .forEach((key, values) ->
                                Objects.requireNonNull(unread.get(key)).oldLoaded(number, values.get(0)));
            }
        }
    }

    private void load(RelationshipProperty property, List<ObjectWrite> owners) {
        List<Object> unloaded = new ArrayList<>(0);
        for (ObjectWrite owner : owners) {
            if (!owner.state.isReadable(property.number())) {
                unloaded.add(owner.object);
            }
        }
        if (!unloaded.isEmpty()) {
            context.loads().loadNow(property, unloaded, false);
        }
    }

    private void write(RelationshipProperty property, ObjectWrite owner, Set<ObjectWrite> next) {
        Set<Object> come = Collections.newSetFromMap(new IdentityHashMap<>());
        come.addAll(Collector.added(owner.state, property));
        for (Object each : Collector.held(owner.state, owner.object, property)) {
            if (property.direction() == Direction.MANY_TO_MANY) {
                if (!come.contains(each)) {
                    link(property, owner, each);
                }
                continue;
            }
            ObjectWrite child = synchronizer.child(each);
            if (child != null && child.kind == WriteKind.UPDATE && !isSaid(property, child)) {
                for (SyncPair pair : property.pairs()) {
                    if (!child.isSynced(pair.target())) {
                        child.sync(pair.target(), key(new KeyReference(owner.state, pair.source())));
                        next.add(child);
                    }
                }
            }
        }
    }

    /** Returns whether the program has assigned the foreign key itself. */
    private static boolean isSaid(RelationshipProperty property, ObjectWrite child) {
        for (SyncPair pair : property.pairs()) {
            if (child.state.isChanged(pair.target())) {
                return true;
            }
        }
        return false;
    }

    private void link(RelationshipProperty property, ObjectWrite owner, Object element) {
        InstanceState state = InstanceState.require(element);
        if (!WriteSet.isDeleted(state) && !changes.postponed.contains(state)) {
            LinkWrites writes = context.writes().of(owner.mapper).links(property.number());
            changes.link(new LinkWrite(writes, LinkWrite.Kind.RENAMED, owner.state, state));
        }
    }
}
