package io.jalchemy.orm.flush;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every plan: no row is written for two objects, none is written that the plan deletes, and no link comes and
 * goes. Checked where assertions are switched on.
 *
 * <p>One object may have several statements for its row: a foreign key that is written when all rows are there, or that is
 * taken out before the row is deleted; a unique value that is taken out for a while.
 */
final class OneOperationForEachRow {

    private final Map<Row, RowOperation> there = new HashMap<>();
    private final Map<Row, RowOperation> inserted = new HashMap<>();

    private OneOperationForEachRow() {}

    private record Row(Table table, List<Object> key) {}

    /** Returns true; throws an {@link AssertionError} that names the rows if {@code steps} are not so. */
    static boolean check(List<List<RowOperation>> steps) {
        OneOperationForEachRow all = new OneOperationForEachRow();
        steps.forEach(step -> step.forEach(all::check));
        return true;
    }

    private void check(RowOperation operation) {
        List<Object> key = key(operation);
        if (key == null) {
            return;
        }
        Row row = new Row(operation.table(), key);
        if (operation.kind() == RowOperation.Kind.INSERT) { // the database says if a row is inserted that is there
            RowOperation other = there.get(row);
            refuse(other != null && isDelete(other), other, operation);
            inserted.put(row, operation);
            return;
        }
        RowOperation made = inserted.get(row);
        refuse(made != null && isDelete(operation), made, operation);
        RowOperation other = there.putIfAbsent(row, operation);
        refuse(other != null && !isOfOne(other, operation), other, operation);
    }

    private static void refuse(boolean wrong, @Nullable RowOperation other, RowOperation operation) {
        if (wrong) {
            throw new AssertionError("Two operations for one row: " + other + " and " + operation);
        }
    }

    private static boolean isOfOne(RowOperation other, RowOperation operation) {
        return operation.change != null && other.change == operation.change && (isAside(operation) || isAside(other));
    }

    private static boolean isDelete(RowOperation operation) {
        return operation.kind() == RowOperation.Kind.DELETE || operation.kind() == RowOperation.Kind.DELETE_LINK;
    }

    /** Returns whether it is not what becomes of the row, but a step on the way there. */
    private static boolean isAside(RowOperation operation) {
        return switch (operation.kind()) {
            case POST_UPDATE -> true;
            case UPDATE ->
                operation.shape.written.size() == 1 && operation.shape.given == 1 && operation.values[0] == null;
            default -> false;
        };
    }

    /** Returns the key of the row as it is before it is written, or as it is inserted; null if it is not known. */
    private static @Nullable List<Object> key(RowOperation operation) {
        List<Object> key = new ArrayList<>();
        for (Column<?> column : operation.table().primaryKeyColumns()) {
            Object value = operation.kind() == RowOperation.Kind.INSERT
                    ? operation.valueOf(column.name())
                    : found(operation, column);
            if (value instanceof KeyOf source) {
                value = KeySources.value(source);
            }
            value = value == null || value == RowOperation.ABSENT || value instanceof Expression
                    ? null
                    : column.type().key(value);
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return key.isEmpty() ? null : key;
    }

    private static @Nullable Object found(RowOperation operation, Column<?> column) {
        int place = operation.shape.where.indexOf(column);
        return place < 0 ? null : operation.whereValue(place);
    }
}
