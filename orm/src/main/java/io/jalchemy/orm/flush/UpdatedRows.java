package io.jalchemy.orm.flush;

import io.jalchemy.orm.flush.EntityWrites.ColumnWrites;
import io.jalchemy.orm.flush.EntityWrites.TableWrites;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ColumnDefault;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the UPDATEs of persistent objects: the columns that differ, versions, and columns that are set on update. */
final class UpdatedRows {

    private final PlanContext context;
    private final RowBuilder row;
    private final List<RowOperation> made = new ArrayList<>(2);

    UpdatedRows(PlanContext context, RowBuilder row) {
        this.context = context;
        this.row = row;
    }

    /** Adds the operations of {@code change} to {@code all}; none if nothing differs. */
    void add(ObjectWrite change, EntityWrites writes, List<RowOperation> all) {
        made.clear();
        Object key = change.state.key();
        for (int i = writes.tables.length - 1; i > 0; i--) {
            TableWrites table = writes.tables[i];
            row.begin(RowOperation.Kind.UPDATE, table.table);
            changed(change, writes, table, all);
            if (!row.isEmpty()) {
                onUpdate(change, table);
                Operations.findByKey(table, writes.mapper, change, key, row);
                made.add(row.end(change, null, table.latest));
            }
        }
        base(change, writes, key, all);
        for (int i = made.size() - 1; i >= 0; i--) {
            all.add(made.get(i));
        }
    }

    /** Adds the UPDATE of the base table, which gets a new version even if only another table's row has changed. */
    private void base(ObjectWrite change, EntityWrites writes, @Nullable Object key, List<RowOperation> all) {
        TableWrites table = writes.base();
        row.begin(RowOperation.Kind.UPDATE, table.table);
        changed(change, writes, table, all);
        boolean versioned = writes.version >= 0 && (!row.isEmpty() || !made.isEmpty());
        if (row.isEmpty() && !versioned) {
            return;
        }
        Object old = versioned ? nextVersion(change, writes, change.committed(writes.version), row) : null;
        onUpdate(change, table);
        Operations.findByKey(table, writes.mapper, change, key, row);
        findByVersion(writes, old, row);
        made.add(row.end(change, null, table.latest));
    }

    /** Writes the columns of {@code table} that differ from its row. */
    private void changed(ObjectWrite change, EntityWrites writes, TableWrites table, List<RowOperation> all) {
        Map<Integer, Expression<?>> expressions = context.expressions(change.state);
        for (ColumnWrites each : table.columns) {
            int number = each.number;
            if (each.isVersion) {
                continue;
            }
            if (each.isComputed) {
                Operations.refuseComputed(change, each);
            }
            if (!expressions.isEmpty() && expressions.containsKey(number)) {
                change.unknown(number);
                row.write(each.column, expressions.get(number));
            } else if (change.isSynced(number)) {
                synced(change, writes, table, each, all);
            } else if (change.state.isChanged(number)) {
                Object field = change.field(number);
                Object value = Operations.stored(change, each.column, field);
                Operations.noteNormalized(change, number, field, value);
                if (!isSame(change, each, value)) {
                    row.write(each.column, value);
                }
            }
        }
    }

    private void synced(
            ObjectWrite change, EntityWrites writes, TableWrites table, ColumnWrites each, List<RowOperation> all) {
        Object value = known(change.synced(each.number));
        if (!(value instanceof KeyReference) && isSame(change, each, value)) {
            return;
        }
        if (value instanceof KeyReference && writes.postUpdated.get(each.number)) {
            all.add(Operations.postUpdate(change, writes, table, each.number, new RowBuilder(context.writes())));
            return;
        }
        row.write(each.column, value);
    }

    /** Writes the columns that are set on each update, if the row is updated at all. */
    void onUpdate(ObjectWrite change, TableWrites table) {
        for (ColumnWrites each : table.setOnUpdate) {
            if (row.writes(each.column)) {
                continue;
            }
            ColumnDefault onUpdate = each.column.onUpdate();
            Expression<?> expression = onUpdate == null ? null : onUpdate.expression();
            if (expression != null) {
                row.write(each.column, expression);
                change.unknown(each.number);
            } else if (onUpdate != null) {
                Object value = Operations.value(context, onUpdate, each.column, row);
                row.write(each.column, value);
                change.result(each.number, value);
            } else {
                change.unknown(each.number);
            }
        }
    }

    /** Returns the value of a key that does not change in this flush; otherwise {@code source} itself. */
    private static @Nullable Object known(@Nullable Object source) {
        if (!(source instanceof KeyReference key)) {
            return source;
        }
        ObjectWrite change = WriteSet.of(key.state());
        boolean open = change != null
                && (change.kind == WriteKind.INSERT
                        ? change.switched == null
                        : KeySources.isChanging(change, key.number()));
        Object value = open ? null : KeySources.value(key);
        return value == null ? key : value;
    }

    private static boolean isSame(ObjectWrite change, ColumnWrites each, @Nullable Object value) {
        int number = each.number;
        boolean known = change.state.isChanged(number)
                ? change.state.isOldKnown(number)
                : change.state.isReadable(number); // what has expired may be otherwise in the row by now
        Column<?> column = each.column;
        return known && column.type().same(value, column.type().stored(change.committed(number)));
    }

    // ---- versions

    /** Returns the version column's value in a row that is updated or deleted, as far as the session knows it; null otherwise. */
    static @Nullable Object storedVersion(EntityWrites writes, ObjectWrite change) {
        Object committed = change.committed(writes.version);
        return committed == null
                ? null
                : writes.mapper.requireColumn(writes.version).column().type().stored(committed);
    }

    /** Writes the version that follows {@code committed}; returns {@code committed} as it is in the row, null for none. */
    static @Nullable Object nextVersion(
            ObjectWrite change, EntityWrites writes, @Nullable Object committed, RowBuilder row) {
        Column<?> column = writes.mapper.requireColumn(writes.version).column();
        Object current = committed == null ? null : column.type().stored(committed);
        Object next = Operations.stored(change, column, current == null ? 1 : following(change, column, current));
        row.write(column, next);
        change.result(writes.version, next);
        return current;
    }

    private static long following(ObjectWrite change, Column<?> column, Object current) {
        long count = ((Number) current).longValue();
        if (count == Long.MAX_VALUE) {
            throw new JalchemyException(
                    "VERSION_FULL",
                    change + ", column " + column + ": the version has come to the last number that there is."
                            + " Set it to 0 in the database.");
        }
        return count + 1;
    }

    /** Adds the version {@code current} to the columns that the row is found by; null adds nothing. */
    static void findByVersion(EntityWrites writes, @Nullable Object current, RowBuilder row) {
        if (current != null) {
            row.find(writes.mapper.requireColumn(writes.version).column(), current);
            row.versioned = true;
        }
    }
}
