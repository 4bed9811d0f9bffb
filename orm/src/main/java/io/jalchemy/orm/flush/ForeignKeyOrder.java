package io.jalchemy.orm.flush;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Foreign keys between the rows of a plan, whether a relationship says them or not. */
final class ForeignKeyOrder {

    private final MetaData metadata;
    private final List<RowOperation> operations;
    private final Map<Table, Rows> byTable = new HashMap<>();
    private final IdentityHashMap<Table, List<Reference>> references = new IdentityHashMap<>();

    /** Rows of one table that come or go in this plan, by the values that foreign keys refer to. */
    private static final class Rows {
        final List<RowOperation> all = new ArrayList<>();
        final Map<List<String>, Index> indexes = new HashMap<>();
    }

    /** Rows by what they have in some columns. */
    private record Index(Map<Object, RowOperation> inserted, Map<Object, RowOperation> deleted) {}

    /** A foreign key whose other end has rows in this plan. */
    private record Reference(ForeignKeyConstraint key, Index target) {}

    ForeignKeyOrder(MetaData metadata, List<RowOperation> operations) {
        this.metadata = metadata;
        this.operations = operations;
    }

    /** Orders the rows. */
    @SuppressWarnings("ReferenceEquality") // rows of a table have the very table
    void connect() {
        Table latest = null;
        Rows rows = null;
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            if (operation.change == null || !operation.addsOrDeletes()) {
                continue;
            }
            if (rows == null || latest != operation.table()) {
                latest = operation.table();
                rows = byTable.computeIfAbsent(latest, each -> new Rows());
            }
            rows.all.add(operation);
        }
        if (byTable.isEmpty()) {
            return;
        }
        Table current = null;
        List<Reference> of = List.of();
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            if (current != operation.table()) {
                current = operation.table();
                of = references.computeIfAbsent(current, this::references);
            }
            for (Reference reference : of) {
                connect(operation, reference);
            }
        }
    }

    private List<Reference> references(Table table) {
        List<Reference> all = new ArrayList<>();
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            Rows rows = byTable.get(metadata.referred(table, key));
            if (rows != null) {
                List<String> columns = metadata.referredColumns(table, key).stream()
                        .map(Column::name)
                        .toList();
                Index index = rows.indexes.computeIfAbsent(columns, each -> index(rows.all, each));
                if (!index.inserted().isEmpty() || !index.deleted().isEmpty()) {
                    all.add(new Reference(key, index));
                }
            }
        }
        return all;
    }

    private static Index index(List<RowOperation> rows, List<String> columns) {
        Index index = new Index(new HashMap<>(), new HashMap<>());
        for (RowOperation operation : rows) {
            boolean inserts = operation.kind() == RowOperation.Kind.INSERT;
            Object value = inserts
                    ? Planner.written(operation, columns)
                    : Planner.committed(java.util.Objects.requireNonNull(operation.change), operation.table(), columns);
            if (value != null) {
                (inserts ? index.inserted() : index.deleted()).put(value, operation);
            }
        }
        return index;
    }

    private static void connect(RowOperation operation, Reference reference) {
        ForeignKeyConstraint key = reference.key();
        Index target = reference.target();
        if (operation.kind() != RowOperation.Kind.DELETE && !target.inserted().isEmpty()) {
            Object value = Planner.written(operation, key.columns());
            RowOperation other = value == null ? null : target.inserted().get(value);
            if (other != null) {
                operation.after(other, null);
            }
        }
        Change change = operation.change;
        if (operation.kind() == RowOperation.Kind.INSERT
                || change == null
                || target.deleted().isEmpty()) {
            return;
        }
        boolean leaves = operation.kind() == RowOperation.Kind.DELETE
                ? !isBlankedBefore(operation, change, key)
                : operation.shape.writes(key.columns());
        Object value = leaves ? Planner.committed(change, operation.table(), key.columns()) : null;
        RowOperation other = value == null ? null : target.deleted().get(value);
        if (other != null) {
            other.after(operation, null);
        }
    }

    /** Whether an update of its own takes the foreign key out of a row before it is deleted. */
    private static boolean isBlankedBefore(RowOperation delete, Change change, ForeignKeyConstraint key) {
        for (RowOperation other = change.row; other != null; other = other.sibling) {
            if (other.kind() == RowOperation.Kind.UPDATE
                    && other.table().equals(delete.table())
                    && other.shape.writes(key.columns())) {
                return true;
            }
        }
        return false;
    }
}
