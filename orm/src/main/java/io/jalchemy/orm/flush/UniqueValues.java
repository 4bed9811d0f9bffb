package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders rows of which one releases a unique value that another takes: the releasing row comes first. Where rows exchange values in a cycle
 * and the column is nullable, one of them is set to NULL before.
 */
final class UniqueValues {

    private final WritePlans plans;
    private final List<RowOperation> operations;
    private final IdentityHashMap<Table, List<Unique>> unique = new IdentityHashMap<>();
    private @Nullable Table latest;
    private List<Unique> latestUnique = List.of();
    private boolean anyReleased;

    /** The tables in which rows take keys that others may have had; only there the released keys matter. */
    private final IdentityHashMap<Table, Boolean> keyTaken = new IdentityHashMap<>();

    private final Map<RowOperation, List<ValueTransfer>> byTaker = new LinkedHashMap<>();
    private final Map<RowOperation, List<ValueTransfer>> byGiver = new HashMap<>();

    /** A value of {@code columns} that one row releases and another takes. */
    private record ValueTransfer(RowOperation taker, RowOperation giver, List<String> columns) {

        String reason() {
            return "unique " + giver.table().name() + "(" + String.join(", ", columns) + ") of " + before()
                    + " is used again, so its row goes first";
        }

        /** Returns the change of the object that has had the value until now. */
        ObjectWrite before() {
            return Objects.requireNonNull(giver.change).ofRow();
        }

        String exchange() {
            return names(Objects.requireNonNull(taker.change)) + " of " + taker.change + " is to be what "
                    + names(before()) + " of " + before() + " is until now";
        }

        /** Returns the names of the attributes. */
        String names(ObjectWrite change) {
            StringJoiner names = new StringJoiner(", ");
            for (String column : columns) {
                ColumnProperty property = change.mapper.columnOf(giver.table(), column);
                names.add(property == null ? column : property.name());
            }
            return names.toString();
        }
    }

    /** Unique columns, and the rows of the plan that release their values, by values. */
    private record Unique(UniqueColumns of, Map<Object, RowOperation> released) {

        List<String> columns() {
            return of.columns();
        }
    }

    UniqueValues(WritePlans plans, List<RowOperation> operations) {
        this.plans = plans;
        this.operations = operations;
    }

    /** Adds the dependencies between rows; returns those that are to be set to NULL temporarily. */
    List<RowOperation> connect() {
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            if (operation.change != null && operation.shape.takesKey) {
                keyTaken.put(operation.table(), true);
            }
        }
        operations.forEach(this::release);
        if (!anyReleased) {
            return List.of();
        }
        operations.forEach(this::take);
        List<RowOperation> emptied = byTaker.isEmpty() ? List.of() : openCircles();
        byTaker.values().forEach(all -> all.forEach(each -> each.taker().after(each.giver(), each.reason())));
        return emptied;
    }

    /** Returns whether any row waits for another to release a value. */
    boolean handsOn() {
        return !byTaker.isEmpty();
    }

    /** Describes the values that are exchanged among {@code rows}, which wait for each other; null if that is not why they wait. */
    @Nullable
    String exchange(Set<RowOperation> rows) {
        List<ValueTransfer> all = byTaker.values().stream()
                .flatMap(List::stream)
                .filter(each -> rows.contains(each.taker()) && rows.contains(each.giver()))
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        ValueTransfer first = all.get(0);
        ObjectWrite taker = Objects.requireNonNull(first.taker().change);
        return all.stream().map(ValueTransfer::exchange).collect(Collectors.joining("; ")) + ". Give "
                + first.names(taker)
                + " of " + taker
                + " another value that no row has, call session.flush(), and then give it the value that"
                + " it is to have";
    }

    private void release(RowOperation operation) {
        ObjectWrite change = operation.change;
        if (change == null || operation.kind() == RowOperation.Kind.INSERT) {
            return;
        }
        for (Unique each : unique(operation.table())) {
            boolean gives = operation.kind() == RowOperation.Kind.DELETE
                    ? !each.of().isKey() || keyTaken.containsKey(operation.table())
                    : operation.shape.writes(each.columns());
            Object value = gives ? Planner.committed(change, operation.table(), each.columns()) : null;
            if (value != null) {
                each.released().put(value, operation);
                anyReleased = true;
            }
        }
    }

    private void take(RowOperation operation) {
        if (operation.kind() == RowOperation.Kind.DELETE || operation.kind() == RowOperation.Kind.DELETE_LINK) {
            return;
        }
        for (Unique each : unique(operation.table())) {
            boolean takes = operation.kind() == RowOperation.Kind.INSERT || operation.shape.writes(each.columns());
            if (!takes || each.released().isEmpty()) {
                continue;
            }
            Object value = Planner.written(operation, each.columns());
            RowOperation giver = value == null ? null : each.released().get(value);
            if (giver != null && giver != operation && giver.change != operation.change) {
                ValueTransfer transfer = new ValueTransfer(operation, giver, each.columns());
                byTaker.computeIfAbsent(operation, key -> new ArrayList<>(1)).add(transfer);
                byGiver.computeIfAbsent(giver, key -> new ArrayList<>(1)).add(transfer);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // rows of a table have the very table
    private List<Unique> unique(Table table) {
        if (latest != table) {
            latest = table;
            latestUnique = unique.computeIfAbsent(table, this::uniqueOf);
        }
        return latestUnique;
    }

    private List<Unique> uniqueOf(Table table) {
        List<Unique> all = new ArrayList<>();
        for (UniqueColumns each : plans.unique(table)) {
            all.add(new Unique(each, new HashMap<>()));
        }
        return all;
    }

    // ---- circles

    /** Removes rows that wait for no other, until only cycles and the rows that wait for them are left. */
    private final class Waiting {

        private final Map<RowOperation, Integer> givers = new LinkedHashMap<>();

        Waiting() {
            byTaker.forEach((taker, all) -> givers.put(taker, all.size()));
            Set<RowOperation> free = new LinkedHashSet<>(byGiver.keySet());
            free.removeAll(givers.keySet());
            free.forEach(this::done);
        }

        /** Removes {@code first}, which waits for no other row, and those that no longer wait for that reason. */
        void done(RowOperation first) {
            Deque<RowOperation> all = new ArrayDeque<>(List.of(first));
            while (!all.isEmpty()) {
                for (ValueTransfer each : byGiver.getOrDefault(all.pop(), List.of())) {
                    release(each.taker(), all);
                }
            }
        }

        private void release(RowOperation taker, Deque<RowOperation> free) {
            Integer left = givers.computeIfPresent(taker, (each, count) -> count - 1);
            if (left != null && left == 0) {
                givers.remove(taker);
                free.push(taker);
            }
        }

        /** Removes the dependency {@code transfer}. */
        void drop(ValueTransfer transfer) {
            Deque<RowOperation> free = new ArrayDeque<>();
            release(transfer.taker(), free);
            free.forEach(this::done);
        }

        /** Returns a cycle; empty if there is none. */
        List<ValueTransfer> circle() {
            if (givers.isEmpty()) {
                return List.of();
            }
            Map<RowOperation, Integer> visited = new LinkedHashMap<>();
            List<ValueTransfer> way = new ArrayList<>();
            RowOperation at = givers.keySet().iterator().next();
            while (!visited.containsKey(at)) {
                visited.put(at, way.size());
                ValueTransfer next = byTaker.getOrDefault(at, List.of()).stream()
                        .filter(each -> givers.containsKey(each.giver()))
                        .findFirst()
                        .orElseThrow();
                way.add(next);
                at = next.giver();
            }
            return way.subList(visited.get(at), way.size());
        }
    }

    private List<RowOperation> openCircles() {
        List<RowOperation> emptied = new ArrayList<>();
        Waiting waiting = new Waiting();
        for (List<ValueTransfer> circle = waiting.circle(); !circle.isEmpty(); circle = waiting.circle()) {
            ValueTransfer open = null;
            Column<?> nullable = null;
            for (ValueTransfer each : circle) {
                Column<?> column = open == null ? nullable(each) : null;
                if (column != null) {
                    open = each;
                    nullable = column;
                }
            }
            if (open == null || nullable == null) {
                return emptied; // the order, which has a circle, is refused with its reasons
            }
            RowOperation first = emptied(open.giver(), nullable);
            emptied.add(first);
            open.giver().after(first, null);
            open.taker().after(first, open.reason());
            byTaker.getOrDefault(open.taker(), new ArrayList<>()).remove(open);
            byGiver.getOrDefault(open.giver(), new ArrayList<>()).remove(open);
            waiting.drop(open);
        }
        return emptied;
    }

    /** Returns a column of {@code transfer} that can be NULL in the releasing row for a while; null for none. */
    private static @Nullable Column<?> nullable(ValueTransfer transfer) {
        if (transfer.giver().kind() != RowOperation.Kind.UPDATE) {
            return null;
        }
        return transfer.columns().stream()
                .<Column<?>>map(transfer.giver().table()::c)
                .filter(Column::isNullable)
                .filter(column -> transfer.giver().shape.place(column.name()) >= 0)
                .findFirst()
                .orElse(null);
    }

    private RowOperation emptied(RowOperation giver, Column<?> column) {
        RowBuilder row = new RowBuilder(plans).begin(RowOperation.Kind.UPDATE, giver.table());
        row.write(column, null);
        for (int i = 0; i < giver.shape.where.size(); i++) {
            if (giver.shape.where.get(i).isPrimaryKey()) {
                row.find(giver.shape.where.get(i), giver.whereValue(i));
            }
        }
        return row.end(giver.change, null, null);
    }
}
