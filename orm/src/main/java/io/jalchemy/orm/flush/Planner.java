package io.jalchemy.orm.flush;

import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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
    private final TreeMap<Long, List<RowOperation>> ready = new TreeMap<>();
    private @Nullable RowShape latestShape;
    private @Nullable List<RowOperation> latestStep;

    private Planner(FlushContext context, ChangeSet changes) {
        this.context = context;
        this.changes = changes;
        this.operations = new Operations(context, changes).make();
    }

    /**
     * The plan for what the session holds. Its {@link FlushPlan#release} is to be called when it is done with.
     *
     * @param reason why the session flushes
     */
    public static FlushPlan plan(FlushContext context, FlushReason reason) {
        ChangeSet changes = new ChangeSet();
        boolean planned = false;
        try {
            new Collector(context, reason, changes).collect();
            FlushPlan plan = changes.all().isEmpty() && changes.links().isEmpty()
                    ? new FlushPlan(changes, List.of())
                    : new Planner(context, changes).plan();
            planned = true;
            return plan;
        } finally {
            if (!planned) {
                changes.release();
            }
        }
    }

    private FlushPlan plan() {
        boolean addsOrDeletes = false;
        boolean gives = false;
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            keysFirst(operation);
            addsOrDeletes |= operation.addsOrDeletes();
            gives |= operation.shape.givesUnique;
        }
        ForeignKeyOrder foreignKeys =
                new ForeignKeyOrder(context.writes(), context.mappers().metadata(), operations);
        if (addsOrDeletes) {
            foreignKeys.connect();
        }
        if (gives) {
            UniqueValues values = new UniqueValues(context.writes(), operations);
            List<RowOperation> emptied = values.connect();
            if (values.handsOn()) { // not all deletes come last any more
                operations.forEach(Planner::linksFirst);
                foreignKeys.connectDeletes();
            }
            operations.addAll(emptied);
        }
        return new FlushPlan(changes, order());
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
        return new FlushOrderException(
                "There is no order in which these rows can be written, since each waits for another: "
                        + String.join(" waits for ", words) + " waits for " + at + ". " + String.join("; ", reasons)
                        + ". Give one of the relationships postUpdate = true and make its foreign key nullable, or flush in between.");
    }

    /** A row whose value is another new row's key comes after that. */
    private void keysFirst(RowOperation operation) {
        if (operation.refers) {
            for (Object value : operation.values) {
                if (value instanceof KeyOf key) {
                    keyFirst(operation, key);
                }
            }
        }
        Change change = operation.change;
        if (change != null && change.kind == WriteKind.DELETE && operation.kind() == RowOperation.Kind.UPDATE) {
            beforeDelete(operation, change);
        }
    }

    /** Links of a row go before it is deleted. They do anyway, unless other rows wait for one that is deleted. */
    private static void linksFirst(RowOperation operation) {
        if (operation.kind() != RowOperation.Kind.DELETE_LINK) {
            return;
        }
        for (Object value : operation.values) {
            Change end = value instanceof KeyOf key ? ChangeSet.of(key.state()) : null;
            if (end != null) {
                beforeDelete(operation, end);
            }
        }
    }

    private static void beforeDelete(RowOperation operation, Change change) {
        for (RowOperation other = change.row; other != null; other = other.sibling) {
            if (other.kind() == RowOperation.Kind.DELETE) {
                other.after(operation, null);
            }
        }
    }

    private static void keyFirst(RowOperation operation, KeyOf key) {
        Change change = ChangeSet.of(key.state());
        if (change == null || change.kind != WriteKind.INSERT) {
            return;
        }
        ColumnProperty property = change.mapper.requireColumn(key.number());
        for (RowOperation other = change.row; other != null; other = other.sibling) {
            if (other.kind() == RowOperation.Kind.INSERT && other.table().equals(property.table())) {
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
        return change.hasResult(number) || change.field(number) != null;
    }

    /** What {@code operation} writes into {@code columns} as far as it is known now; null if any part is not. */
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
        if (value instanceof KeyOf key) {
            value = known(key);
        }
        return value == RowOperation.ABSENT || value instanceof Expression ? null : value;
    }

    private static @Nullable Object known(KeyOf key) {
        InstanceState state = key.state();
        Change change = ChangeSet.of(state);
        if (change != null && change.hasResult(key.number())) {
            return change.result(key.number());
        }
        Object object = state.object();
        return object == null ? null : state.value(object, key.number());
    }

    /** What the row of a change had in {@code columns} of {@code table}; null if any part is null or not known. */
    static @Nullable Object committed(Change change, Table table, List<String> columns) {
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

    private static @Nullable Object committed(Change change, Table table, String name) {
        ColumnProperty property = change.mapper.columnOf(table, name);
        Object value = property == null ? keyPart(change, table, name) : change.committed(property.number());
        Column<?> column = property == null ? table.c(name) : property.column();
        return value == null ? null : column.type().stored(value);
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
}
