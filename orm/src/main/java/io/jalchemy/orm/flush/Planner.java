package io.jalchemy.orm.flush;

import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Orders the rows of a flush. It reads objects, and neither loads nor sends anything, nor calls listeners: their effects are in the {@link
 * ChangeSet} that {@link Collector} has made.
 *
 * <p>By default rows are ordered table by table, referred tables first, and deletes at the end in reverse. Dependencies between single rows
 * (a key that is copied to another row, a unique value that another row releases) take precedence.
 */
final class Planner {

    private final PlanContext context;
    private final WriteSet changes;
    private final List<RowOperation> operations;
    private final TreeMap<Long, List<RowOperation>> ready = new TreeMap<>();
    private @Nullable UniqueValues unique;
    private @Nullable RowShape latestShape;
    private @Nullable List<RowOperation> latestStep;

    private Planner(PlanContext context, WriteSet changes) {
        this.context = context;
        this.changes = changes;
        this.operations = new Operations(context, changes).make();
    }

    /** Returns the plan for {@code changes}, which it then owns: {@link FlushPlan#release} releases them. */
    static FlushPlan plan(PlanContext context, WriteSet changes) {
        return changes.all().isEmpty() && changes.links().isEmpty()
                ? new FlushPlan(changes, List.of(), null)
                : new Planner(context, changes).plan();
    }

    private FlushPlan plan() {
        boolean addsOrDeletes = false;
        boolean gives = false;
        boolean keysGo = false;
        boolean keysCome = false;
        boolean keysChange = false;
        boolean renames = false;
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            operation.number = i;
            keysFirst(operation);
            addsOrDeletes |= operation.addsOrDeletes();
            gives |= operation.shape.givesUnique;
            keysGo |= operation.kind() == RowOperation.Kind.DELETE;
            keysCome |= operation.shape.takesKey && operation.change != null;
            keysChange |= operation.changesKey();
            renames |= operation.kind() == RowOperation.Kind.UPDATE
                    && (operation.shape.takesKey || operation.shape.givesUnique);
        }
        ForeignKeyOrder foreignKeys =
                new ForeignKeyOrder(context.writes(), context.mappers().metadata(), operations);
        if (addsOrDeletes || keysChange) {
            foreignKeys.connect();
        }
        List<RowOperation> emptied = List.of();
        boolean handsOn = false;
        if (gives || (keysGo && keysCome)) {
            UniqueValues values = new UniqueValues(context.writes(), operations);
            unique = values;
            emptied = values.connect();
            handsOn = values.handsOn();
        }
        if (handsOn || foreignKeys.waitsForDelete()) { // not all deletes come last any more
            operations.forEach(Planner::linksFirst);
            foreignKeys.connectDeletes();
        }
        operations.addAll(emptied);
        List<List<RowOperation>> steps = order();
        assert OneOperationForEachRow.check(steps);
        changes.unlinked.forEach(UnlinkedRows::check);
        return new FlushPlan(changes, steps, renames ? new RenamedKeys(context.mappers(), context.identities()) : null);
    }

    private List<List<RowOperation>> order() {
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            if (operation.isReady()) {
                put(operation);
            }
        }
        List<List<RowOperation>> steps = new ArrayList<>();
        Consumer<RowOperation> next = this::put;
        int done = 0;
        while (!ready.isEmpty()) {
            latestShape = null;
            List<RowOperation> step = ready.pollFirstEntry().getValue();
            inOrderOfAdding(step);
            steps.add(step);
            done += step.size();
            for (int i = 0; i < step.size(); i++) {
                step.get(i).done(next);
            }
        }
        if (done < operations.size()) {
            throw cycle(steps);
        }
        return steps;
    }

    /**
     * Sorts inserts for which the database generates keys by the order in which the objects were added, because keys are generated in the
     * order of the rows.
     */
    private static void inOrderOfAdding(List<RowOperation> step) {
        RowOperation first = step.get(0);
        if (first.kind() != RowOperation.Kind.INSERT || first.table().autoincrementColumn() == null) {
            return;
        }
        for (int i = 1; i < step.size(); i++) {
            if (step.get(i - 1).number > step.get(i).number) {
                step.sort(Comparator.comparingInt(operation -> operation.number));
                return;
            }
        }
    }

    private void put(RowOperation operation) {
        List<RowOperation> step = latestStep;
        if (step == null || operation.shape != latestShape) {
            step = ready.computeIfAbsent(operation.shape.place, each -> new ArrayList<>());
            latestShape = operation.shape;
            latestStep = step;
        }
        step.add(operation);
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
        String exchange = unique == null ? null : unique.exchange(way);
        if (exchange == null) {
            exchange =
                    "Give one of the relationships postUpdate = true and make its foreign key nullable, or flush in between";
        }
        return new FlushOrderException(
                "There is no order in which these rows can be written, since each waits for another: "
                        + String.join(" waits for ", words) + " waits for " + at + ". "
                        + (reasons.isEmpty() ? "" : String.join("; ", reasons) + ". ") + exchange + ".");
    }

    /** Lets an operation come after those that generate or change the keys that it copies. */
    private void keysFirst(RowOperation operation) {
        if (operation.refers) {
            for (Object value : operation.values) {
                if (value instanceof KeyReference key) {
                    keyFirst(operation, key);
                }
            }
        }
        ObjectWrite change = operation.change;
        if (change != null && change.kind == WriteKind.DELETE && operation.kind() == RowOperation.Kind.UPDATE) {
            beforeDelete(operation, change);
        }
    }

    /**
     * Lets the deletions of a row's association rows come before its own. The default order does so, unless other rows wait for a delete.
     */
    private static void linksFirst(RowOperation operation) {
        if (operation.kind() != RowOperation.Kind.DELETE_LINK) {
            return;
        }
        for (Object value : operation.values) {
            ObjectWrite end = value instanceof KeyReference key ? WriteSet.of(key.state()) : null;
            if (end != null) {
                beforeDelete(operation, end);
            }
        }
    }

    private static void beforeDelete(RowOperation operation, ObjectWrite change) {
        for (RowOperation other = change.row; other != null; other = other.sibling) {
            if (other.kind() == RowOperation.Kind.DELETE) {
                other.after(operation, null);
            }
        }
    }

    private static void keyFirst(RowOperation operation, KeyReference key) {
        ObjectWrite change = WriteSet.of(key.state());
        if (change == null || change.kind == WriteKind.DELETE) {
            return;
        }
        ColumnProperty property = change.mapper.requireColumn(key.number());
        for (RowOperation other = change.row; other != null; other = other.sibling) {
            if (!makes(other, change, property)) {
                continue;
            }
            if (other == operation && !isKnown(change, key.number())) {
                throw new FlushOrderException(
                        "The new " + change.mapper + " refers to itself, but its key "
                                + property.column()
                                + " is only known after its row is there. Give the relationship postUpdate = true, or flush first.");
            }
            operation.after(other, null);
        }
    }

    /** Returns whether {@code operation} sets the key {@code property} of the row: it inserts the row, or changes the key. */
    private static boolean makes(RowOperation operation, ObjectWrite change, ColumnProperty property) {
        RowOperation.Kind kind = change.kind == WriteKind.INSERT ? RowOperation.Kind.INSERT : RowOperation.Kind.UPDATE;
        return operation.kind() == kind
                && operation.table().equals(property.table())
                && (kind == RowOperation.Kind.INSERT
                        || operation.shape.place(property.column().name()) >= 0);
    }

    private static boolean isKnown(ObjectWrite change, int number) {
        return change.hasResult(number) || change.field(number) != null;
    }

    /** Returns the value that {@code operation} writes into {@code columns} as far as it is known now; null if any part is not. */
    static @Nullable Object written(RowOperation operation, List<String> columns) {
        if (columns.size() == 1) {
            return written(operation, columns.get(0));
        }
        Object[] all = new Object[columns.size()];
        for (int i = 0; i < all.length; i++) {
            Object value = written(operation, columns.get(i));
            if (value == null) {
                return null;
            }
            all[i] = value;
        }
        return List.of(all);
    }

    private static @Nullable Object written(RowOperation operation, String column) {
        Object value = operation.valueOf(column);
        if (value instanceof KeyReference key) {
            return operation.table().c(column).type().key(KeySources.value(key));
        }
        if (value == RowOperation.ABSENT) {
            ObjectWrite change = operation.kind() == RowOperation.Kind.INSERT ? null : operation.change;
            return change == null ? null : unwritten(operation, change, column);
        }
        return value instanceof Expression
                ? null
                : operation.table().c(column).type().key(value);
    }

    /** Returns the row's value in a column that {@code operation} does not write: another operation of the object may write it. */
    private static @Nullable Object unwritten(RowOperation operation, ObjectWrite change, String column) {
        for (RowOperation other = change.row; other != null; other = other.sibling) {
            if (other != operation
                    && other.kind() == RowOperation.Kind.UPDATE
                    && other.shape.place(column) >= 0
                    && other.table().equals(operation.table())) {
                return written(other, column);
            }
        }
        return committed(change, operation.table(), column);
    }

    /** Returns the former values of a change's row in {@code columns} of {@code table}; null if any part is null or not known. */
    static @Nullable Object committed(ObjectWrite change, Table table, List<String> columns) {
        if (columns.size() == 1) {
            return committed(change, table, columns.get(0));
        }
        Object[] all = new Object[columns.size()];
        for (int i = 0; i < all.length; i++) {
            Object value = committed(change, table, columns.get(i));
            if (value == null) {
                return null;
            }
            all[i] = value;
        }
        return List.of(all);
    }

    /** Returns the former value of a change's row in column {@code name} of {@code table}, in key form; null if it is null or not known. */
    static @Nullable Object committed(ObjectWrite change, Table table, String name) {
        ObjectWrite row = change.ofRow();
        Column<?> column = table.c(name);
        ColumnProperty property = column.isPrimaryKey() ? null : row.mapper.columnOf(table, name);
        Object value = property == null ? keyPart(row, table, name) : row.committed(property.number());
        return value == null ? null : column.type().key(value);
    }

    private static @Nullable Object keyPart(ObjectWrite change, Table table, String name) {
        List<Column<?>> keys = table.primaryKeyColumns();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).name().equals(name)) {
                Object key = change.state.key();
                return key instanceof List<?> parts ? parts.get(i) : key;
            }
        }
        return null;
    }
}
