package io.jalchemy.orm.flush;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders the rows of a plan by the foreign keys between them, including those without a relationship.
 *
 * <p>By default rows are ordered table by table, and deletes come last, referring tables first. So deletes need no order row by row, unless
 * a table refers to itself, tables refer to each other in a cycle, or other rows wait for a delete: then {@link #connectDeletes} adds it.
 */
final class ForeignKeyOrder {

    private final WritePlans plans;
    private final MetaData metadata;
    private final List<RowOperation> operations;
    private final Map<Table, Rows> byTable = new HashMap<>();
    private final IdentityHashMap<Table, List<Reference>> references = new IdentityHashMap<>();
    private boolean deletesInOrder;
    private boolean waitsForDelete;

    /** The rows of one table in this plan, indexed by the values that foreign keys refer to. */
    private static final class Rows {
        final List<RowOperation> all = new ArrayList<>();
        private boolean inserts;
        private boolean deletes;
        private boolean changesKeys;

        void add(RowOperation operation) {
            all.add(operation);
            inserts |= operation.kind() == RowOperation.Kind.INSERT;
            deletes |= operation.kind() == RowOperation.Kind.DELETE;
            changesKeys |= operation.changesKey();
        }
    }

    /** A foreign key whose target table has rows in this plan. */
    private static final class Reference {
        final ForeignKeyConstraint key;
        private final List<String> columns;
        private final Rows rows;
        private final boolean self;
        private @Nullable Map<Object, RowOperation> inserted;
        private @Nullable Map<Object, RowOperation> deleted;
        private @Nullable Map<Object, RowOperation> changed;

        Reference(ForeignKeyConstraint key, List<String> columns, Rows rows, boolean self) {
            this.key = key;
            this.columns = columns;
            this.rows = rows;
            this.self = self;
        }

        @Nullable
        RowOperation inserted(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            Map<Object, RowOperation> known = inserted;
            if (known == null) {
                known = index(RowOperation.Kind.INSERT);
                inserted = known;
            }
            return known.get(value);
        }

        @Nullable
        RowOperation deleted(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            Map<Object, RowOperation> known = deleted;
            if (known == null) {
                known = index(RowOperation.Kind.DELETE);
                deleted = known;
            }
            return known.get(value);
        }

        /** Returns the row whose key {@code value} changes, unless the database changes or clears the foreign keys that refer to it. */
        @Nullable
        RowOperation changed(@Nullable Object value) {
            ForeignKeyAction action = key.rules().onUpdate();
            boolean stays =
                    action == null || action == ForeignKeyAction.NO_ACTION || action == ForeignKeyAction.RESTRICT;
            if (value == null || !rows.changesKeys || !stays) {
                return null;
            }
            Map<Object, RowOperation> known = changed;
            if (known == null) {
                known = index(RowOperation.Kind.UPDATE);
                changed = known;
            }
            return known.get(value);
        }

        private Map<Object, RowOperation> index(RowOperation.Kind kind) {
            Map<Object, RowOperation> index = new HashMap<>();
            for (RowOperation operation : rows.all) {
                if (operation.kind() == kind && (kind != RowOperation.Kind.UPDATE || operation.shape.writes(columns))) {
                    Object value = kind == RowOperation.Kind.INSERT
                            ? Planner.written(operation, columns)
                            : Planner.committed(
                                    java.util.Objects.requireNonNull(operation.change), operation.table(), columns);
                    if (value != null) {
                        index.put(value, operation);
                    }
                }
            }
            return index;
        }
    }

    ForeignKeyOrder(WritePlans plans, MetaData metadata, List<RowOperation> operations) {
        this.plans = plans;
        this.metadata = metadata;
        this.operations = operations;
    }

    /** Adds the dependencies between rows. */
    @SuppressWarnings("ReferenceEquality") // rows of a table have the very table
    void connect() {
        Table latest = null;
        Rows rows = null;
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            if (operation.change == null || !(operation.addsOrDeletes() || operation.changesKey())) {
                continue;
            }
            if (rows == null || latest != operation.table()) {
                latest = operation.table();
                rows = byTable.computeIfAbsent(latest, each -> new Rows());
            }
            rows.add(operation);
        }
        if (byTable.isEmpty()) {
            return;
        }
        deletesInOrder = areDeletesInOrder();
        Table current = null;
        List<Reference> of = List.of();
        for (int i = 0; i < operations.size(); i++) {
            RowOperation operation = operations.get(i);
            if (current != operation.table()) {
                current = operation.table();
                of = references.computeIfAbsent(current, this::references);
            }
            for (int r = 0; r < of.size(); r++) {
                connect(operation, of.get(r));
            }
        }
    }

    /** Adds the order of deletes row by row, which {@link #connect} left to the order of the tables, because some rows wait for deletes. */
    void connectDeletes() {
        for (RowOperation operation : deletesInOrder ? operations : List.<RowOperation>of()) {
            ObjectWrite change = operation.change;
            if (change != null && operation.kind() == RowOperation.Kind.DELETE) {
                for (Reference reference : references.getOrDefault(operation.table(), List.of())) {
                    if (reference.rows.deletes && !reference.self) {
                        connectDelete(operation, change, reference);
                    }
                }
            }
        }
    }

    /** Returns whether each table with deletes comes before the tables that it refers to. */
    private boolean areDeletesInOrder() {
        for (Map.Entry<Table, Rows> each : byTable.entrySet()) {
            Table table = each.getKey();
            for (ForeignKeyConstraint key :
                    each.getValue().deletes ? table.foreignKeys() : List.<ForeignKeyConstraint>of()) {
                Table referred = metadata.referred(table, key);
                Rows rows = byTable.get(referred);
                if (rows != null
                        && rows.deletes
                        && !table.equals(referred)
                        && plans.place(RowOperation.Kind.DELETE, table)
                                >= plans.place(RowOperation.Kind.DELETE, referred)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Reference> references(Table table) {
        List<Reference> all = new ArrayList<>();
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            Table referred = metadata.referred(table, key);
            Rows rows = byTable.get(referred);
            if (rows != null) {
                List<String> columns = metadata.referredColumns(table, key).stream()
                        .map(Column::name)
                        .toList();
                all.add(new Reference(key, columns, rows, table.equals(referred)));
            }
        }
        return all;
    }

    private void connect(RowOperation operation, Reference reference) {
        if (operation.kind() != RowOperation.Kind.DELETE && reference.rows.inserts) {
            RowOperation other = reference.inserted(Planner.written(operation, reference.key.columns()));
            if (other != null) {
                operation.after(other, null);
            }
        }
        ObjectWrite change = operation.change;
        if (operation.kind() == RowOperation.Kind.INSERT || change == null) {
            return;
        }
        if (reference.rows.changesKeys) {
            changeKeyAfter(operation, change, reference);
        }
        if (!reference.rows.deletes) {
            return;
        }
        if (operation.kind() == RowOperation.Kind.DELETE) {
            if (!deletesInOrder || reference.self) {
                connectDelete(operation, change, reference);
            }
        } else if (operation.shape.writes(reference.key.columns())) {
            deleteAfter(operation, change, reference);
        }
    }

    /**
     * Lets the row that {@code operation}'s row has referred to until now change its key after {@code operation}, unless {@code operation}
     * writes the new key.
     */
    private void changeKeyAfter(RowOperation operation, ObjectWrite change, Reference reference) {
        boolean deleted = operation.kind() == RowOperation.Kind.DELETE;
        if (!deleted && !operation.shape.writes(reference.key.columns())) {
            return;
        }
        RowOperation other = reference.changed(Planner.committed(change, operation.table(), reference.key.columns()));
        if (other == null) {
            return;
        }
        Object next = deleted ? null : Planner.written(operation, reference.key.columns());
        if (next == null || !next.equals(Planner.written(other, reference.columns))) {
            other.after(operation, null);
            waitsForDelete |= deleted;
        }
    }

    /** Returns whether some row waits for another to be deleted, so that not all deletes come last. */
    boolean waitsForDelete() {
        return waitsForDelete;
    }

    private static void connectDelete(RowOperation operation, ObjectWrite change, Reference reference) {
        if (!isBlankedBefore(operation, change, reference.key)) {
            deleteAfter(operation, change, reference);
        }
    }

    /** Lets the row that {@code operation}'s row has referred to until now be deleted after {@code operation}. */
    private static void deleteAfter(RowOperation operation, ObjectWrite change, Reference reference) {
        RowOperation other = reference.deleted(Planner.committed(change, operation.table(), reference.key.columns()));
        if (other != null) {
            other.after(operation, null);
        }
    }

    /** Returns whether an UPDATE of its own sets the foreign key to NULL before the row is deleted. */
    private static boolean isBlankedBefore(RowOperation delete, ObjectWrite change, ForeignKeyConstraint key) {
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
