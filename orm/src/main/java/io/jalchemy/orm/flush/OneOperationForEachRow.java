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
 * Asserts the invariants of every plan: no row is written for two objects, no row is both written and deleted, and no association row is
 * both inserted and deleted. It is checked where assertions are enabled.
 *
 * <p>An object may have several statements for its row: a foreign key that is set when all rows exist, or that is set to NULL before the
 * row is deleted; a unique value that is set to NULL temporarily.
 */
final class OneOperationForEachRow {

    private final Map<Row, RowOperation> there = new HashMap<>();
    private final Map<Row, RowOperation> inserted = new HashMap<>();

    private OneOperationForEachRow() {}

    private record Row(Table table, List<Object> key) {}

    /**
     * Returns true, so that it can be called in an {@code assert}.
     *
     * @throws AssertionError if {@code steps} violate an invariant; it names the rows
     */
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

    /** Returns whether the operation is an intermediate step rather than the row's final write. */
    private static boolean isAside(RowOperation operation) {
        return switch (operation.kind()) {
            case POST_UPDATE -> true;
            case UPDATE ->
                operation.shape.written.size() == 1 && operation.shape.given == 1 && operation.values[0] == null;
            default -> false;
        };
    }

    /** Returns the key of the row before it is written, or with which it is inserted; null if it is not known. */
    private static @Nullable List<Object> key(RowOperation operation) {
        List<Object> key = new ArrayList<>();
        for (Column<?> column : operation.table().primaryKeyColumns()) {
            Object value = operation.kind() == RowOperation.Kind.INSERT
                    ? operation.valueOf(column.name())
                    : found(operation, column);
            if (value instanceof KeyReference source) {
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
