package io.jalchemy.orm.flush;

import io.jalchemy.orm.flush.EntityWrites.TableWrites;
import io.jalchemy.orm.flush.EntityWrites.UniqueAttributes;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads the old unique values of rows, where the order of the rows depends on them and they were not read since the commit: only if another
 * row of the flush writes a value of the same constraint, or releases one and a row writes only a part of its columns. It sends one SELECT
 * for each table.
 */
final class OldUniqueValues {

    private final FlushContext context;
    private final List<ObjectWrite> changes;
    private final Map<Unique, Uses> uses = new HashMap<>();
    private @Nullable EntityWrites latest;

    /** Creates a loader for the rows of {@code changes}. */
    OldUniqueValues(FlushContext context, List<ObjectWrite> changes) {
        this.context = context;
        this.changes = changes;
    }

    /** A unique constraint, for all classes whose rows are in the table. */
    private record Unique(Table table, List<String> columns) {}

    /** The numbers of rows of a flush that write a value of a constraint and that release one. */
    private static final class Uses {
        private int takers;
        private int givers;
    }

    /** The rows and columns that are loaded from one table. */
    private static final class RowsToLoad {
        final List<ObjectWrite> rows = new ArrayList<>();
        final Set<String> columns = new LinkedHashSet<>();
    }

    /** Loads what is needed; in most flushes nothing is. */
    void load() {
        List<ObjectWrite> all = changes;
        if (all.size() < 2) {
            return;
        }
        boolean any = false;
        for (int i = 0; i < all.size() && !any; i++) {
            any = isAnyUnknown(all.get(i));
        }
        if (any) {
            all.forEach(this::count);
            Map<Table, RowsToLoad> tables = new LinkedHashMap<>();
            all.forEach(change -> addUnloaded(change, tables));
            tables.forEach(this::load);
        }
    }

    private EntityWrites writes(ObjectWrite change) {
        EntityWrites known = latest;
        if (known == null || known.mapper != change.mapper) {
            known = context.writes().of(change.mapper);
            latest = known;
        }
        return known;
    }

    /** Returns whether a row releases a unique value, or takes one, of which a part is not known. */
    private boolean isAnyUnknown(ObjectWrite change) {
        if (!hasRow(change)) {
            return false;
        }
        for (TableWrites table : writes(change).tables) {
            for (UniqueAttributes each : table.unique) {
                if (isTouched(change, each) && isUnknown(change.ofRow(), each)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether a row exists before the flush. In a row switch the change of the new object stands for the row. */
    private static boolean hasRow(ObjectWrite change) {
        return change.successor == null && (change.kind != WriteKind.INSERT || change.switched != null);
    }

    private static boolean isUnknown(ObjectWrite row, UniqueAttributes unique) {
        for (int number : unique.numbers) {
            if (isUnknown(row, number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknown(ObjectWrite row, int number) {
        if (row.mapper.requireColumn(number).column().isPrimaryKey()) {
            return false;
        }
        return row.state.isChanged(number) ? !row.state.isOldKnown(number) : !row.state.isReadable(number);
    }

    private boolean isTouched(ObjectWrite change, UniqueAttributes unique) {
        if (change.kind != WriteKind.UPDATE) {
            return true;
        }
        for (int number : unique.numbers) {
            if (isWritten(change, number)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWritten(ObjectWrite change, int number) {
        return change.isSynced(number)
                || change.state.isChanged(number)
                || context.expressions(change.state).containsKey(number);
    }

    private void count(ObjectWrite change) {
        for (TableWrites table : change.successor == null ? writes(change).tables : new TableWrites[0]) {
            for (UniqueAttributes each : table.unique) {
                if (isTouched(change, each)) {
                    Uses of = uses.computeIfAbsent(new Unique(table.table, each.columns), key -> new Uses());
                    of.takers += change.kind == WriteKind.DELETE ? 0 : 1;
                    of.givers += hasRow(change) ? 1 : 0;
                }
            }
        }
    }

    private void addUnloaded(ObjectWrite change, Map<Table, RowsToLoad> all) {
        for (TableWrites table : hasRow(change) ? writes(change).tables : new TableWrites[0]) {
            for (UniqueAttributes each : table.unique) {
                if (isTouched(change, each) && isUnknown(change.ofRow(), each) && matters(change, table, each)) {
                    RowsToLoad unloaded = all.computeIfAbsent(table.table, key -> new RowsToLoad());
                    unloaded.columns.addAll(each.columns);
                    if (unloaded.rows.isEmpty() || unloaded.rows.get(unloaded.rows.size() - 1) != change) {
                        unloaded.rows.add(change);
                    }
                }
            }
        }
    }

    private boolean matters(ObjectWrite change, TableWrites table, UniqueAttributes unique) {
        Uses of = Objects.requireNonNull(uses.get(new Unique(table.table, unique.columns)));
        boolean takes = change.kind != WriteKind.DELETE;
        return of.takers > (takes ? 1 : 0) || (takes && of.givers > 1 && isPartUnknown(change, unique));
    }

    /** Returns whether the new value of a row is not known, because only a part of the columns is written. */
    private boolean isPartUnknown(ObjectWrite change, UniqueAttributes unique) {
        for (int number : unique.numbers) {
            if (!isWritten(change, number) && isUnknown(change.ofRow(), number)) {
                return true;
            }
        }
        return false;
    }

    private void load(Table table, RowsToLoad unloaded) {
        Map<Object, ObjectWrite> byKey = new LinkedHashMap<>();
        for (ObjectWrite change : unloaded.rows) {
            ObjectWrite row = change.ofRow();
            byKey.put(Objects.requireNonNull(row.state.key(), "it has a row"), row);
        }
        List<Column<?>> columns = new ArrayList<>();
        unloaded.columns.forEach(name -> columns.add(table.c(name)));
        Column<?>[] keys = writes(unloaded.rows.get(0)).table(table).keys;
        context.loads()
                .committed(List.of(keys), columns, new ArrayList<>(byKey.keySet()))
                .forEach((key, values) -> {
                    ObjectWrite row = byKey.get(key);
                    for (int i = 0; row != null && i < columns.size(); i++) {
                        loaded(row, table, columns.get(i), values.get(i));
                    }
                });
    }

    private static void loaded(ObjectWrite row, Table table, Column<?> column, @Nullable Object value) {
        ColumnProperty property = row.mapper.columnOf(table, column.name());
        if (property == null || !isUnknown(row, property.number())) {
            return;
        }
        InstanceState state = row.state;
        if (state.isChanged(property.number())) {
            state.oldLoaded(property.number(), value);
        } else {
            state.load(row.object, property.number(), value);
        }
    }
}
