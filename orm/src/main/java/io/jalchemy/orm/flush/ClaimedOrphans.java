package io.jalchemy.orm.flush;

import io.jalchemy.orm.flush.EntityWrites.TableWrites;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds orphans that cannot be postponed until they get another parent, because rows of this flush take their key or one of their unique
 * values, or because their own rows refer to rows that this flush deletes. They are deleted at once.
 */
final class ClaimedOrphans {

    private final FlushContext context;
    private final WriteSet changes;
    private final NewHolders holders;

    /** A value that a row is going to have in unique or key columns. */
    private record Claim(Table table, List<String> columns, Object value) {}

    /** The target columns of a foreign key. */
    private record Referred(Table table, List<String> columns) {}

    /** Creates a search in {@code changes}, before relationships have set foreign keys. */
    ClaimedOrphans(FlushContext context, WriteSet changes, NewHolders holders) {
        this.context = context;
        this.changes = changes;
        this.holders = holders;
    }

    /**
     * Returns the postponed objects that cannot wait. It may load unique values that were not read yet, and leaves {@code changes} in a
     * state that cannot be used.
     */
    List<InstanceState> find() {
        List<ObjectWrite> orphans = orphans();
        new Synchronizer(context, changes, holders).synchronize();
        List<ObjectWrite> all = new ArrayList<>(changes.all());
        all.addAll(orphans);
        new OldUniqueValues(context, all).load();
        Set<Claim> claims = claims(tables(orphans));
        Map<Referred, Set<Object>> gone = new HashMap<>();
        List<InstanceState> claimed = new ArrayList<>();
        for (ObjectWrite orphan : orphans) {
            if (isClaimed(orphan, claims) || (changes.anyDeletes() && refersToDeleted(orphan, gone))) {
                claimed.add(orphan.state);
            }
        }
        return claimed;
    }

    private List<ObjectWrite> orphans() {
        List<ObjectWrite> orphans = new ArrayList<>();
        for (InstanceState state : changes.postponed) {
            if (state.lifecycle() == Lifecycle.PERSISTENT) {
                Object object = Objects.requireNonNull(state.object(), "an object with changes is held");
                orphans.add(new ObjectWrite(
                        state, object, context.mappers().mapper(state.layout().path()), WriteKind.DELETE));
            }
        }
        return orphans;
    }

    private TableWrites[] tables(ObjectWrite change) {
        return context.writes().of(change.mapper).tables;
    }

    private Set<Table> tables(List<ObjectWrite> orphans) {
        Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ObjectWrite orphan : orphans) {
            for (TableWrites each : tables(orphan)) {
                tables.add(each.table);
            }
        }
        return tables;
    }

    private Set<Claim> claims(Set<Table> tables) {
        Set<Claim> claims = new HashSet<>();
        for (ObjectWrite change : changes.all()) {
            for (TableWrites each : change.kind == WriteKind.DELETE ? new TableWrites[0] : tables(change)) {
                if (tables.contains(each.table)) {
                    for (UniqueColumns unique : context.writes().unique(each.table)) {
                        Object value = written(change, each.table, unique.columns());
                        if (value != null) {
                            claims.add(new Claim(each.table, unique.columns(), value));
                        }
                    }
                }
            }
        }
        return claims;
    }

    private boolean isClaimed(ObjectWrite orphan, Set<Claim> claims) {
        for (TableWrites each : tables(orphan)) {
            for (UniqueColumns unique : context.writes().unique(each.table)) {
                Object value = Planner.committed(orphan, each.table, unique.columns());
                if (value != null && claims.contains(new Claim(each.table, unique.columns(), value))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns whether the row of {@code orphan} refers to a row that this flush deletes. {@code gone} caches the values of the deleted
     * rows.
     */
    private boolean refersToDeleted(ObjectWrite orphan, Map<Referred, Set<Object>> gone) {
        for (TableWrites each : tables(orphan)) {
            for (ForeignKeyConstraint key : each.table.foreignKeys()) {
                ForeignKeyAction action = key.rules().onDelete();
                Object value = action == ForeignKeyAction.SET_NULL || action == ForeignKeyAction.SET_DEFAULT
                        ? null
                        : Planner.committed(orphan, each.table, key.columns());
                if (value != null) {
                    Table table = context.mappers().metadata().referred(each.table, key);
                    if (gone.computeIfAbsent(new Referred(table, key.targetColumns()), this::deleted)
                            .contains(value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns the values of the columns in the deleted rows. */
    private Set<Object> deleted(Referred referred) {
        Set<Object> values = new HashSet<>();
        for (ObjectWrite change : changes.all()) {
            if (change.kind == WriteKind.DELETE && change.mapper.tables().contains(referred.table())) {
                Object value = Planner.committed(change, referred.table(), referred.columns());
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** Returns the values that the row of {@code change} is going to have in {@code columns}; null if any part is null or not known. */
    private @Nullable Object written(ObjectWrite change, Table table, List<String> columns) {
        List<Object> all = new ArrayList<>(columns.size());
        for (String name : columns) {
            Object value = written(change, table, table.c(name));
            if (value == null) {
                return null;
            }
            all.add(value);
        }
        return all.size() == 1 ? all.get(0) : all;
    }

    private @Nullable Object written(ObjectWrite change, Table table, Column<?> column) {
        ColumnProperty property = change.mapper.columnOf(table, column.name());
        if (property == null || context.expressions(change.state).containsKey(property.number())) {
            return null;
        }
        int number = property.number();
        boolean given = change.kind == WriteKind.INSERT || change.isSynced(number) || change.state.isChanged(number);
        return given
                ? column.type().key(KeySources.value(new KeyReference(change.state, number)))
                : Planner.committed(change, table, List.of(column.name()));
    }
}
