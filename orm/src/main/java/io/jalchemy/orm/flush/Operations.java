package io.jalchemy.orm.flush;

import io.jalchemy.orm.flush.EntityWrites.ColumnWrites;
import io.jalchemy.orm.flush.EntityWrites.TableWrites;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ColumnDefault;
import io.jalchemy.sql.schema.DefaultContext;
import io.jalchemy.sql.tree.Expression;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the row operations of changed objects: the columns that are named, and the sources of their values. */
final class Operations {

    private final PlanContext context;
    private final WriteSet changes;
    private final List<RowOperation> all;
    private final RowBuilder row;
    private final UpdatedRows updates;
    private ColumnWrites[] open = new ColumnWrites[8];

    /** The foreign keys of the current row that a later statement sets; null for none. */
    private @Nullable BitSet postponed;

    Operations(PlanContext context, WriteSet changes) {
        this.context = context;
        this.changes = changes;
        this.row = new RowBuilder(context.writes());
        this.updates = new UpdatedRows(context, row);
        this.all = new ArrayList<>(changes.all().size() + changes.links().size());
    }

    List<RowOperation> make() {
        EntityWrites writes = null;
        for (ObjectWrite change : changes.all()) {
            if (writes == null || writes.mapper != change.mapper) {
                writes = context.writes().of(change.mapper);
            }
            switch (change.kind) {
                case INSERT -> {
                    if (change.switched == null) {
                        insert(change, writes);
                    } else {
                        switchRow(change, writes, change.switched);
                    }
                }
                case UPDATE -> updates.add(change, writes, all);
                case DELETE -> {
                    if (change.successor == null) {
                        delete(change, writes);
                    }
                }
            }
        }
        new LinkRows(context, changes, row, all).make();
        return all;
    }

    /** The values of a row so far, for default generators. */
    private record RowSoFar(Column<?> column, RowBuilder row, Clock clock) implements DefaultContext {

        @Override
        public @Nullable Object value(String name) {
            Object value = row.valueOf(name);
            if (value instanceof KeyReference key) {
                return FlushRun.resolved(key); // the parent's key, null if the database has yet to make it
            }
            return value == RowOperation.ABSENT || value instanceof Expression<?> ? null : value;
        }
    }

    private void insert(ObjectWrite change, EntityWrites writes) {
        for (TableWrites table : writes.tables) {
            row.begin(RowOperation.Kind.INSERT, table.table);
            fill(change, writes, table);
            all.add(row.end(change, null, table.latest));
            if (postponed != null) {
                postUpdate(change, writes, table, postponed);
            }
        }
    }

    /** Writes the values of a new object into the row. */
    private void fill(ObjectWrite change, EntityWrites writes, TableWrites table) {
        if (!table.isBase) {
            int[] keys = writes.mapper.keys();
            for (int i = 0; i < keys.length; i++) {
                row.write(table.keys[i], new KeyReference(change.state, keys[i]));
            }
        }
        if (table.discriminator != null) {
            row.write(table.discriminator, table.identity);
            noteDiscriminator(change, table);
        }
        Map<Integer, Expression<?>> expressions = context.expressions(change.state);
        postponed = null;
        int left = 0;
        for (ColumnWrites each : table.columns) {
            if (each.isComputed) {
                refuseComputed(change, each);
            }
            if (said(change, writes, each, expressions)) {
                continue;
            }
            if (each.isVersion) {
                version(change, each);
            } else if (!writeAssigned(change, each, each.hasDefault)) {
                if (left == open.length) {
                    open = Arrays.copyOf(open, 2 * left);
                }
                open[left++] = each;
            }
        }
        for (int i = 0; i < left; i++) { // with all others there, since defaults may look at them
            open(change, open[i]);
        }
    }

    /**
     * Refuses a value that the program has assigned to the attribute of a computed column.
     *
     * @throws JalchemyException if it has
     */
    static void refuseComputed(ObjectWrite change, ColumnWrites each) {
        boolean assigned = change.kind == WriteKind.INSERT
                ? change.field(each.number) != null && change.state.isSet(each.number)
                : change.state.isChanged(each.number);
        if (assigned || change.isSynced(each.number)) {
            throw new JalchemyException(
                    "COMPUTED_COLUMN",
                    change + " has a value for column " + each.column
                            + ", which the database computes. Assign the columns"
                            + " that it is computed of; the value is read back after the flush.");
        }
    }

    /** Writes the value that an expression or a relationship gives a new object's column; returns false if there is neither. */
    private boolean said(
            ObjectWrite change, EntityWrites writes, ColumnWrites each, Map<Integer, Expression<?>> expressions) {
        int number = each.number;
        if (!expressions.isEmpty() && expressions.containsKey(number)) {
            row.write(each.column, expressions.get(number));
            if (change.switched == null) {
                row.back(each.column, number);
            } else {
                change.unknown(number);
            }
            return true;
        }
        if (!change.isSynced(number)) {
            return false;
        }
        Object value = change.synced(number);
        if (value instanceof KeyReference && writes.postUpdated.get(number)) {
            row.write(each.column, null);
            postponed = postponed == null ? new BitSet() : postponed;
            postponed.set(number);
        } else {
            row.write(each.column, value);
        }
        return true;
    }

    /**
     * Writes the value that the program gave the attribute, and returns whether it did; null counts only if it was assigned.
     *
     * @param zeroIsNothing whether 0 and false, too, count only if they were assigned
     */
    private boolean writeAssigned(ObjectWrite change, ColumnWrites each, boolean zeroIsNothing) {
        Object field = change.field(each.number);
        if (field == null) {
            if (each.isKey || !change.state.isSet(each.number)) {
                return false;
            }
            row.write(each.column, null);
            return true;
        }
        if (zeroIsNothing && isZero(field) && !change.state.isSet(each.number)) {
            return false;
        }
        Object value = stored(change, each.column, field);
        row.write(each.column, value);
        noteNormalized(change, each.number, field, value);
        return true;
    }

    /**
     * Returns the value that {@code column} stores for {@code field}.
     *
     * @throws JalchemyException if the value does not fit; the message names the attribute
     */
    static @Nullable Object stored(ObjectWrite change, Column<?> column, @Nullable Object field) {
        try {
            return column.type().stored(field);
        } catch (JalchemyException e) {
            String reason = String.valueOf(e.getMessage()).replace(" [" + e.code() + "]", "");
            throw new JalchemyException(e.code(), change + ", column " + column + ": " + reason, e);
        }
    }

    /**
     * Records the stored value as a result, which the object gets, if it is another than the object's value: also if the two are equal, as
     * ranges with other bounds may be.
     */
    @SuppressWarnings("ReferenceEquality") // a value that has its normal form is its own
    static void noteNormalized(ObjectWrite change, int number, @Nullable Object field, @Nullable Object stored) {
        if (stored != field && stored != null) {
            change.result(number, stored);
        }
    }

    /** Returns whether {@code value} is the initial value of a primitive field. */
    static boolean isZero(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        return value instanceof Character character ? character == 0 : Boolean.FALSE.equals(value);
    }

    private void version(ObjectWrite change, ColumnWrites version) {
        Object field = change.field(version.number);
        boolean unset = field == null || (field instanceof Number number && number.longValue() == 0);
        Object first = version.column.type().stored(unset ? 1 : field);
        row.write(version.column, first);
        change.result(version.number, first);
    }

    /** Writes the default of a column for which no value was given. */
    private void open(ObjectWrite change, ColumnWrites each) {
        ColumnDefault given = each.column.insertDefault();
        Expression<?> expression = given == null ? null : given.expression();
        if (expression != null) {
            row.write(each.column, expression);
            row.back(each.column, each.number);
        } else if (given != null) {
            Object value = value(context, given, each.column, row);
            row.write(each.column, value);
            if (value != null) {
                change.result(each.number, value);
            }
        } else if (each.column.serverDefault() != null || each.isAutoincrement) {
            if (each.isReadLater) {
                change.unknown(each.number);
            } else {
                row.back(each.column, each.number);
            }
        } else {
            row.write(each.column, null);
        }
    }

    /** Returns the value of the default {@code given} for {@code column}. */
    static @Nullable Object value(PlanContext context, ColumnDefault given, Column<?> column, RowBuilder row) {
        Object made = given instanceof ColumnDefault.Generated generated
                ? generated.generator().value(new RowSoFar(column, row, context.clock()))
                : ((ColumnDefault.Literal) given).value();
        return column.type().storedCopy(made);
    }

    private void postUpdate(ObjectWrite change, EntityWrites writes, TableWrites table, BitSet numbers) {
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            all.add(postUpdate(change, writes, table, number, row));
        }
    }

    /** Returns the UPDATE that sets a foreign key when all rows exist ({@code postUpdate}). */
    static RowOperation postUpdate(
            ObjectWrite change, EntityWrites writes, TableWrites table, int number, RowBuilder row) {
        Column<?> column = writes.mapper.requireColumn(number).column();
        row.begin(RowOperation.Kind.POST_UPDATE, table.table);
        row.write(column, change.synced(number));
        int[] keys = writes.mapper.keys();
        for (int i = 0; i < keys.length; i++) {
            row.find(table.keys[i], new KeyReference(change.state, keys[i]));
        }
        RowOperation operation = row.end(change, null, table.latest);
        operation.reason("postUpdate of " + column);
        return operation;
    }

    /** Finds the row by the key that it has. */
    static void findByKey(TableWrites table, Mapper mapper, ObjectWrite change, @Nullable Object key, RowBuilder row) {
        for (int i = 0; i < table.keys.length; i++) {
            Object value = key == null
                    ? new KeyReference(change.state, mapper.keys()[i])
                    : key instanceof List<?> parts ? parts.get(i) : key;
            row.find(table.keys[i], value);
        }
    }

    /**
     * Adds the UPDATE of a row switch: the row of a deleted object becomes that of a new one, which writes the values that it was given and
     * leaves the others unchanged.
     */
    private void switchRow(ObjectWrite change, EntityWrites writes, ObjectWrite before) {
        Object key = before.state.key();
        for (TableWrites table : writes.tables) {
            row.begin(RowOperation.Kind.UPDATE, table.table);
            fillSwitched(change, writes, table, before);
            Object oldVersion = null;
            if (writes.version >= 0 && table.isBase) {
                Object known = UpdatedRows.storedVersion(context.writes().of(before.mapper), before);
                oldVersion = UpdatedRows.nextVersion(change, writes, known, row);
            }
            if (!row.isEmpty()) {
                updates.onUpdate(change, table);
                findByKey(table, writes.mapper, change, key, row);
                UpdatedRows.findByVersion(writes, oldVersion, row);
                RowOperation operation = row.end(change, null, table.latest);
                operation.reason("row switch: a new " + change.mapper + " has the key of " + before
                        + ", which is deleted, so its row is updated");
                all.add(operation);
            }
            if (postponed != null) {
                postUpdate(change, writes, table, postponed);
            }
        }
    }

    private void fillSwitched(ObjectWrite change, EntityWrites writes, TableWrites table, ObjectWrite before) {
        if (table.discriminator != null && before.mapper != change.mapper) {
            row.write(table.discriminator, table.identity);
        }
        noteDiscriminator(change, table);
        Map<Integer, Expression<?>> expressions = context.expressions(change.state);
        postponed = null;
        for (ColumnWrites each : table.columns) {
            if (each.isKey || each.isVersion) {
                continue;
            }
            if (!said(change, writes, each, expressions) && !writeAssigned(change, each, true)) {
                change.unknown(each.number);
            }
        }
    }

    /** Records the discriminator's value as a result, because the library sets it. */
    private static void noteDiscriminator(ObjectWrite change, TableWrites table) {
        if (table.discriminator != null && table.discriminatorNumber >= 0) {
            change.result(table.discriminatorNumber, table.identity);
        }
    }

    private void delete(ObjectWrite change, EntityWrites writes) {
        for (int i = writes.tables.length - 1; i >= 0; i--) {
            TableWrites table = writes.tables[i];
            row.begin(RowOperation.Kind.DELETE, table.table);
            findByKey(table, writes.mapper, change, change.state.key(), row);
            if (writes.version >= 0 && table.isBase) {
                UpdatedRows.findByVersion(writes, UpdatedRows.storedVersion(writes, change), row);
            }
            all.add(row.end(change, null, table.latest));
        }
        BitSet numbers = writes.postUpdated;
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            blank(change, writes, number);
        }
    }

    /** Adds an UPDATE that sets a {@code postUpdate} foreign key to NULL before the row is deleted. */
    private void blank(ObjectWrite change, EntityWrites writes, int number) {
        Column<?> column = writes.mapper.requireColumn(number).column();
        if (change.committed(number) == null || !column.isNullable()) {
            return;
        }
        for (TableWrites table : writes.tables) {
            if (table.table.equals(writes.mapper.requireColumn(number).table())) {
                row.begin(RowOperation.Kind.UPDATE, table.table);
                row.write(column, null);
                findByKey(table, writes.mapper, change, change.state.key(), row);
                RowOperation operation = row.end(change, null, table.latest);
                operation.reason("postUpdate of " + column + " before the row is deleted");
                all.add(operation);
            }
        }
    }
}
