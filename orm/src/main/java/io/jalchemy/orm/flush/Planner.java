package io.jalchemy.orm.flush;

import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a flush in order. Pure: it reads objects and sends nothing.
 *
 * <p>Rows go table by table, those that are referred to first, deletes the other way round at the end. Where rows say more
 * exactly what comes before what (a key that another row gets, a unique value that another row gives up), that decides.
 */
public final class Planner {

    private final FlushContext context;
    private final ChangeSet changes;
    private final List<RowOperation> operations;
    private final Map<InstanceState, List<RowOperation>> byState = new HashMap<>();
    private final Map<Table, Integer> ranks = new HashMap<>();

    private Planner(FlushContext context, ChangeSet changes) {
        this.context = context;
        this.changes = changes;
        this.operations = new Operations(context, changes).make();
    }

    /**
     * The plan for what the session holds.
     *
     * @param complete whether it is an explicit flush: objects that only a back reference leads to are added or refused
     */
    public static FlushPlan plan(FlushContext context, boolean complete) {
        ChangeSet changes = new Collector(context, complete).collect();
        return new Planner(context, changes).plan();
    }

    private FlushPlan plan() {
        if (operations.isEmpty()) {
            return new FlushPlan(changes, List.of());
        }
        List<Table> sorted = context.mappers().metadata().sortedTables();
        for (int i = 0; i < sorted.size(); i++) {
            ranks.put(sorted.get(i), i);
        }
        for (RowOperation operation : operations) {
            if (operation.change != null) {
                byState.computeIfAbsent(operation.change.state, each -> new ArrayList<>(1))
                        .add(operation);
            }
        }
        operations.forEach(this::keysFirst);
        new References().connect();
        operations.addAll(new UniqueValues(this, operations).connect());
        return new FlushPlan(changes, order());
    }

    private List<List<RowOperation>> order() {
        TreeMap<Long, List<RowOperation>> ready = new TreeMap<>();
        operations.stream().filter(RowOperation::isReady).forEach(each -> put(ready, each));
        List<List<RowOperation>> steps = new ArrayList<>();
        int done = 0;
        while (!ready.isEmpty()) {
            List<RowOperation> step = ready.pollFirstEntry().getValue();
            steps.add(step);
            done += step.size();
            for (RowOperation operation : step) {
                operation.done().forEach(each -> put(ready, each));
            }
        }
        if (done < operations.size()) {
            throw cycle(steps);
        }
        return steps;
    }

    private void put(Map<Long, List<RowOperation>> ready, RowOperation operation) {
        ready.computeIfAbsent(place(operation), each -> new ArrayList<>()).add(operation);
    }

    private long place(RowOperation operation) {
        long rank = ranks.getOrDefault(operation.table, Integer.MAX_VALUE / 2);
        int kind = operation.kind.place;
        return operation.kind == RowOperation.Kind.DELETE ? (1L << 40) - rank * 8 + kind : rank * 8 + kind;
    }

    private FlushOrderException cycle(List<List<RowOperation>> steps) {
        Set<RowOperation> left = new LinkedHashSet<>(operations);
        steps.forEach(left::removeAll);
        Set<RowOperation> way = new LinkedHashSet<>();
        RowOperation at = left.iterator().next();
        while (way.add(at)) {
            RowOperation here = at;
            at = left.stream()
                    .filter(each -> each.blocked().contains(here))
                    .findFirst()
                    .orElse(here);
        }
        List<String> words = new ArrayList<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (RowOperation each : way) {
            words.add(each.toString());
            reasons.addAll(each.reasons());
        }
        return new FlushOrderException(
                "There is no order in which these rows can be written, since each waits for another: "
                        + String.join(" waits for ", words) + " waits for " + at + ". " + String.join("; ", reasons)
                        + ". Give one of the relationships postUpdate = true and make its foreign key nullable, or flush in between.");
    }

    /** A row whose value is another new row's key comes after that. */
    private void keysFirst(RowOperation operation) {
        for (Object value : operation.values) {
            if (value instanceof KeyOf key) {
                keyFirst(operation, key);
            }
        }
        for (Object value : operation.whereValues) {
            if (value instanceof KeyOf key) {
                keyFirst(operation, key);
            }
        }
        if (operation.kind == RowOperation.Kind.UPDATE
                && operation.change != null
                && operation.change.kind == WriteKind.DELETE) {
            for (RowOperation other : byState.getOrDefault(operation.change.state, List.of())) {
                if (other.kind == RowOperation.Kind.DELETE) {
                    other.after(operation, null);
                }
            }
        }
        LinkChange link = operation.link;
        if (link != null && !link.added()) {
            for (KeyOf key : link.keys()) {
                for (RowOperation other : byState.getOrDefault(key.state(), List.of())) {
                    if (other.kind == RowOperation.Kind.DELETE) {
                        other.after(operation, null);
                    }
                }
            }
        }
    }

    private void keyFirst(RowOperation operation, KeyOf key) {
        Change change = changes.of(key.state());
        if (change == null || change.kind != WriteKind.INSERT) {
            return;
        }
        ColumnProperty property = change.mapper.requireColumn(key.number());
        for (RowOperation other : byState.getOrDefault(key.state(), List.of())) {
            if (other.kind == RowOperation.Kind.INSERT && other.table.equals(property.table())) {
                if (other == operation && !isKnown(change, key.number())) {
                    throw new FlushOrderException(
                            "The new " + change.mapper + " refers to itself, but its key "
                                    + property.column()
                                    + " is only known after its row is there. Give the relationship postUpdate = true, or flush first.");
                }
                operation.after(other, null);
            }
        }
    }

    private static boolean isKnown(Change change, int number) {
        return change.field(number) != null || change.hasResult.get(number);
    }

    /** What {@code operation} writes into {@code columns} as far as it is known now; null if any part is not. */
    @Nullable
    List<Object> written(RowOperation operation, List<String> columns) {
        List<Object> all = new ArrayList<>();
        for (String column : columns) {
            Object value = operation.valueOf(column);
            if (value instanceof KeyOf key) {
                value = known(key);
            }
            if (value == null || value == RowOperation.NULL || value instanceof io.jalchemy.sql.tree.Expression) {
                return null;
            }
            all.add(value);
        }
        return all;
    }

    private @Nullable Object known(KeyOf key) {
        Change change = changes.of(key.state());
        Object object = key.state().object();
        if (object == null || (change != null && change.kind == WriteKind.INSERT && !isKnown(change, key.number()))) {
            return null;
        }
        return change != null && change.hasResult.get(key.number())
                ? change.results[key.number()]
                : key.state().value(object, key.number());
    }

    /** What the row of a change had in {@code columns} of {@code table}; null if any part is null or not known. */
    static @Nullable List<Object> committed(Change change, Table table, List<String> columns) {
        List<Object> all = new ArrayList<>();
        for (String name : columns) {
            ColumnProperty property = change.mapper.columnOf(table, name);
            Object value = property == null ? keyPart(change, table, name) : change.committed(property.number());
            if (value == null) {
                return null;
            }
            Column<?> column = table.c(name);
            Object stored = column.type().stored(value);
            if (stored == null) {
                return null;
            }
            all.add(stored);
        }
        return all;
    }

    private static @Nullable Object keyPart(Change change, Table table, String name) {
        List<Column<?>> keys = table.primaryKeyColumns();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).name().equals(name)) {
                Object key = change.state.key();
                return key instanceof List<?> parts ? parts.get(i) : key;
            }
        }
        return null;
    }

    /** Foreign keys between the rows of the plan, whether a relationship says them or not. */
    private final class References {

        private final Map<Object, RowOperation> inserted = new HashMap<>();
        private final Map<Object, RowOperation> deleted = new HashMap<>();
        private final Map<Table, List<String>> keyNames = new HashMap<>();
        private final IdentityHashMap<ForeignKeyConstraint, Target> targets = new IdentityHashMap<>();
        private final MetaData metadata = context.mappers().metadata();

        void connect() {
            for (RowOperation operation : operations) {
                if (operation.change == null || !operation.addsOrDeletes()) {
                    continue;
                }
                List<String> keys =
                        keyNames.computeIfAbsent(operation.table, table -> table.primaryKeyColumns().stream()
                                .map(Column::name)
                                .toList());
                if (operation.kind == RowOperation.Kind.INSERT) {
                    List<Object> key = written(operation, keys);
                    if (key != null) {
                        inserted.put(List.of(operation.table, keys, key), operation);
                    }
                } else if (operation.kind == RowOperation.Kind.DELETE) {
                    List<Object> key = committed(operation.change, operation.table, keys);
                    if (key != null) {
                        deleted.put(List.of(operation.table, keys, key), operation);
                    }
                }
            }
            if (!inserted.isEmpty() || !deleted.isEmpty()) {
                operations.forEach(this::connect);
            }
        }

        /** What a foreign key refers to. */
        private record Target(Table table, List<String> columns) {}

        private Target target(Table table, ForeignKeyConstraint key) {
            List<String> columns = metadata.referredColumns(table, key).stream()
                    .map(Column::name)
                    .toList();
            return new Target(metadata.referred(table, key), columns);
        }

        private void connect(RowOperation operation) {
            for (ForeignKeyConstraint key : operation.table.foreignKeys()) {
                Target to = targets.computeIfAbsent(key, each -> target(operation.table, each));
                Table referred = to.table();
                List<String> columns = to.columns();
                if (operation.kind != RowOperation.Kind.DELETE && !operation.written.isEmpty()) {
                    List<Object> values = written(operation, key.columns());
                    RowOperation target = values == null ? null : inserted.get(List.of(referred, columns, values));
                    if (target != null) {
                        operation.after(target, null);
                    }
                }
                if (operation.kind == RowOperation.Kind.INSERT || operation.change == null || deleted.isEmpty()) {
                    continue;
                }
                boolean leaves = operation.kind == RowOperation.Kind.DELETE
                        ? !isBlankedBefore(operation, key)
                        : key.columns().stream().anyMatch(each -> operation.valueOf(each) != RowOperation.NULL);
                List<Object> values = leaves ? committed(operation.change, operation.table, key.columns()) : null;
                RowOperation target = values == null ? null : deleted.get(List.of(referred, columns, values));
                if (target != null) {
                    target.after(operation, null);
                }
            }
        }
    }

    /** Whether an update of its own takes the foreign key out of a row before it is deleted. */
    private boolean isBlankedBefore(RowOperation delete, ForeignKeyConstraint key) {
        Change change = java.util.Objects.requireNonNull(delete.change);
        for (RowOperation operation : byState.getOrDefault(change.state, List.of())) {
            if (operation.kind == RowOperation.Kind.UPDATE
                    && operation.table.equals(delete.table)
                    && key.columns().stream().anyMatch(each -> operation.valueOf(each) != RowOperation.NULL)) {
                return true;
            }
        }
        return false;
    }
}
