package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ColumnDefault;
import io.jalchemy.sql.schema.DefaultContext;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rows of changed objects: which columns are named, and where their values come from. */
final class Operations {

    private final FlushContext context;
    private final ChangeSet changes;
    private final List<RowOperation> all = new ArrayList<>();
    private final Map<Mapper, BitSet> postUpdated = new HashMap<>();

    Operations(FlushContext context, ChangeSet changes) {
        this.context = context;
        this.changes = changes;
    }

    List<RowOperation> make() {
        for (Mapper mapper : context.mappers().mappers()) {
            for (RelationshipProperty property : mapper.writtenRelationships()) {
                if (property.model().options().postUpdate() && property.direction() != Direction.MANY_TO_MANY) {
                    Mapper holder =
                            property.direction() == Direction.MANY_TO_ONE ? property.owner() : property.target();
                    for (SyncPair pair : property.pairs()) {
                        for (Mapper each : holder.selfAndDescendants()) {
                            postUpdated
                                    .computeIfAbsent(each, key -> new BitSet())
                                    .set(pair.target());
                        }
                    }
                }
            }
        }
        for (Change change : changes.all()) {
            switch (change.kind) {
                case INSERT -> {
                    if (change.switched == null) {
                        insert(change);
                    } else {
                        switchRow(change, change.switched);
                    }
                }
                case UPDATE -> update(change);
                case DELETE -> delete(change);
            }
        }
        for (LinkChange link : changes.links()) {
            link(link);
        }
        return all;
    }

    private void link(LinkChange link) {
        RowOperation operation = new RowOperation(
                link.added() ? RowOperation.Kind.INSERT : RowOperation.Kind.DELETE_LINK, link.table(), null, link);
        for (int i = 0; i < link.columns().size(); i++) {
            if (link.added()) {
                operation.write(link.columns().get(i), link.keys().get(i));
            } else {
                operation.find(link.columns().get(i), link.keys().get(i));
            }
        }
        all.add(operation);
    }

    /** What a row has so far, for defaults that look at it. */
    private record RowSoFar(Column<?> column, RowOperation operation, Clock clock) implements DefaultContext {

        @Override
        public @Nullable Object value(String name) {
            Object value = operation.valueOf(name);
            return value == RowOperation.NULL || value instanceof KeyOf || value instanceof Expression<?>
                    ? null
                    : value;
        }
    }

    private boolean isPostUpdated(Change change, int number, @Nullable Object value) {
        BitSet numbers = postUpdated.get(change.mapper);
        return numbers != null && numbers.get(number) && value instanceof KeyOf;
    }

    private void insert(Change change) {
        for (Table table : change.mapper.tables()) {
            RowOperation operation = new RowOperation(RowOperation.Kind.INSERT, table, change, null);
            all.add(operation);
            fill(change, operation, true);
        }
    }

    private void fill(Change change, RowOperation operation, boolean fresh) {
        Mapper mapper = change.mapper;
        Table table = operation.table;
        boolean base = table.equals(mapper.baseTable());
        if (!base && fresh) {
            List<Column<?>> keys = table.primaryKeyColumns();
            for (int i = 0; i < keys.size(); i++) {
                operation.write(keys.get(i), new KeyOf(change.state, mapper.keys()[i]));
            }
        }
        if (base) {
            discriminator(change, operation);
        }
        Map<Integer, Expression<?>> expressions = context.expressions(change.state);
        List<ColumnProperty> open = new ArrayList<>();
        for (int number = 0; number < mapper.size(); number++) {
            ColumnProperty property = mapper.column(number);
            if (property == null
                    || !property.table().equals(table)
                    || (base && property.column().equals(mapper.discriminator()))
                    || (!fresh && property.column().isPrimaryKey())) {
                continue;
            }
            Column<?> column = property.column();
            if (expressions.containsKey(number)) {
                operation.write(column, expressions.get(number));
                back(operation, property);
            } else if (change.isSynced.get(number)) {
                Object value = change.synced[number];
                if (isPostUpdated(change, number, value)) {
                    operation.write(column, null);
                    postUpdate(change, property, value);
                } else {
                    operation.write(column, value);
                }
            } else if (property.model().version()) {
                version(change, operation, property);
            } else if (isGiven(change, property)) {
                Object value = column.type().stored(change.field(number));
                operation.write(column, value);
                if (value != null) {
                    noteNormalized(change, number, value);
                }
            } else {
                open.add(property);
            }
        }
        for (ColumnProperty property : open) {
            open(change, operation, property, fresh);
        }
    }

    private static void noteNormalized(Change change, int number, Object value) {
        Object field = change.field(number);
        if (field != value && !value.equals(field)) {
            change.result(number, value);
        }
    }

    private static void discriminator(Change change, RowOperation operation) {
        Column<?> column = change.mapper.discriminator();
        String identity = change.mapper.model().polymorphicIdentity();
        if (column == null || identity == null) {
            return;
        }
        Object value = column.type().parse(identity);
        operation.write(column, value);
        ColumnProperty attribute = change.mapper.columnOf(operation.table, column.name());
        if (attribute != null) {
            change.result(attribute.number(), value);
        }
    }

    private static void version(Change change, RowOperation operation, ColumnProperty property) {
        Object field = change.field(property.number());
        boolean unset = field == null || (field instanceof Number number && number.longValue() == 0);
        Object first = property.column().type().stored(unset ? 1 : field);
        operation.write(property.column(), first);
        change.result(property.number(), first);
    }

    /** Whether the program gave the attribute a value: null, 0 and false only count if they were assigned. */
    private static boolean isGiven(Change change, ColumnProperty property) {
        Object value = change.field(property.number());
        boolean set = change.state.isSet(property.number());
        if (value == null) {
            return set && !property.column().isPrimaryKey();
        }
        return !isZero(value) || set || !hasDefault(property.column());
    }

    private static boolean isZero(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        return value instanceof Character character ? character == 0 : Boolean.FALSE.equals(value);
    }

    private static boolean hasDefault(Column<?> column) {
        return column.insertDefault() != null
                || column.serverDefault() != null
                || column.equals(column.from().autoincrementColumn());
    }

    private void open(Change change, RowOperation operation, ColumnProperty property, boolean fresh) {
        Column<?> column = property.column();
        ColumnDefault given = column.insertDefault();
        if (given instanceof ColumnDefault.Sql sql) {
            operation.write(column, sql.expression());
            back(operation, property);
        } else if (given != null) {
            Object value = value(given, column, operation);
            operation.write(column, value);
            if (value != null) {
                change.result(property.number(), value);
            }
        } else if (column.serverDefault() != null || column.equals(operation.table.autoincrementColumn())) {
            if (fresh) {
                back(operation, property);
            }
        } else {
            operation.write(column, null);
        }
    }

    private @Nullable Object value(ColumnDefault given, Column<?> column, RowOperation operation) {
        Object made = given instanceof ColumnDefault.Generated generated
                ? generated.generator().value(new RowSoFar(column, operation, context.clock()))
                : ((ColumnDefault.Literal) given).value();
        return column.type().stored(made);
    }

    private static void back(RowOperation operation, ColumnProperty property) {
        operation.returning.add(property.column());
        operation.returningNumbers.add(property.number());
    }

    private void postUpdate(Change change, ColumnProperty property, @Nullable Object value) {
        RowOperation operation = new RowOperation(RowOperation.Kind.POST_UPDATE, property.table(), change, null);
        operation.write(property.column(), value);
        findByKey(change, operation, false);
        operation.reason("postUpdate of " + property.column());
        all.add(operation);
    }

    /** Finds the row by the key that it has, or gets in this flush. */
    private static void findByKey(Change change, RowOperation operation, boolean stored) {
        List<Column<?>> columns = operation.table.primaryKeyColumns();
        int[] keys = change.mapper.keys();
        Object key = change.state.key();
        for (int i = 0; i < keys.length; i++) {
            Object value = stored && key != null
                    ? key instanceof List<?> parts ? parts.get(i) : key
                    : new KeyOf(change.state, keys[i]);
            operation.find(columns.get(keyPosition(change.mapper, keys[i], i)), value);
        }
    }

    /** Where the column of key attribute {@code number} is among the primary-key columns of each table. */
    private static int keyPosition(Mapper mapper, int number, int otherwise) {
        Table base = mapper.baseTable();
        List<Column<?>> columns = base.primaryKeyColumns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i)
                    .name()
                    .equals(mapper.requireColumn(number).column().name())) {
                return i;
            }
        }
        return otherwise;
    }

    private void switchRow(Change change, Change before) {
        change.state.key(before.state.key());
        for (Table table : change.mapper.tables()) {
            RowOperation operation = new RowOperation(RowOperation.Kind.UPDATE, table, change, null);
            fill(change, operation, false);
            int version = change.mapper.version();
            if (version >= 0 && table.equals(change.mapper.baseTable())) {
                checkVersion(change, operation, before.committed(version), version);
            }
            operation.returning.clear();
            operation.returningNumbers.clear();
            if (!operation.written.isEmpty()) {
                findByKey(change, operation, true);
                operation.reason("row switch: a new " + change.mapper + " has the key of " + before
                        + ", which is deleted, so its row is updated");
                all.add(operation);
            }
        }
        change.state.key(null);
    }

    private static void checkVersion(Change change, RowOperation operation, @Nullable Object old, int number) {
        Column<?> column = change.mapper.requireColumn(number).column();
        Object current = old == null ? null : column.type().stored(old);
        for (int i = 0; i < operation.written.size(); i++) {
            if (operation.written.get(i).column().equals(column)) {
                operation.written.remove(i);
                operation.values.remove(i);
                break;
            }
        }
        Object next = column.type().stored(current == null ? 1 : ((Number) current).longValue() + 1);
        operation.write(column, next);
        change.result(number, next);
        if (current != null) {
            operation.find(column, current);
            operation.versioned = true;
        }
    }

    private void update(Change change) {
        Mapper mapper = change.mapper;
        Map<Table, RowOperation> byTable = new HashMap<>();
        Set<Column<?>> given = new HashSet<>();
        Map<Integer, Expression<?>> expressions = context.expressions(change.state);
        for (int number = 0; number < mapper.size(); number++) {
            ColumnProperty property = mapper.column(number);
            if (property == null || property.model().version()) {
                continue;
            }
            Column<?> column = property.column();
            if (expressions.containsKey(number)) {
                change.unknown.set(number);
                given.add(column);
                operation(change, property.table(), byTable).write(column, expressions.get(number));
            } else if (change.isSynced.get(number)) {
                Object value = known(change.synced[number]);
                if (value instanceof KeyOf || !isSame(change, number, column, value)) {
                    given.add(column);
                    if (isPostUpdated(change, number, value)) {
                        postUpdate(change, property, value);
                    } else {
                        operation(change, property.table(), byTable).write(column, value);
                    }
                }
            } else if (change.state.isChanged(number)) {
                Object value = column.type().stored(change.field(number));
                if (value != null) {
                    noteNormalized(change, number, value);
                }
                if (!isSame(change, number, column, value)) {
                    given.add(column);
                    operation(change, property.table(), byTable).write(column, value);
                }
            }
        }
        finish(change, byTable, given);
    }

    private void finish(Change change, Map<Table, RowOperation> byTable, Set<Column<?>> given) {
        Mapper mapper = change.mapper;
        if (byTable.isEmpty()) {
            return;
        }
        int version = mapper.version();
        if (version >= 0) {
            RowOperation base = operation(change, mapper.baseTable(), byTable);
            checkVersion(change, base, change.committed(version), version);
        }
        for (int number = 0; number < mapper.size(); number++) {
            ColumnProperty property = mapper.column(number);
            RowOperation operation = property == null ? null : byTable.get(property.table());
            if (property == null || operation == null || given.contains(property.column())) {
                continue;
            }
            Column<?> column = property.column();
            ColumnDefault onUpdate = column.onUpdate();
            if (onUpdate instanceof ColumnDefault.Sql sql) {
                operation.write(column, sql.expression());
                change.unknown.set(number);
            } else if (onUpdate != null) {
                Object value = value(onUpdate, column, operation);
                operation.write(column, value);
                change.result(number, value);
            } else if (column.serverOnUpdate() != null) {
                change.unknown.set(number);
            }
        }
        for (Table table : mapper.tables()) {
            RowOperation operation = byTable.get(table);
            if (operation != null) {
                findByKey(change, operation, true);
                all.add(operation);
            }
        }
    }

    private static RowOperation operation(Change change, Table table, Map<Table, RowOperation> byTable) {
        return byTable.computeIfAbsent(table, each -> new RowOperation(RowOperation.Kind.UPDATE, each, change, null));
    }

    /** The value of a key that is not going to change in this flush, in place of where it comes from. */
    private @Nullable Object known(@Nullable Object source) {
        if (!(source instanceof KeyOf key)) {
            return source;
        }
        Change change = changes.of(key.state());
        if (change != null && (change.kind == WriteKind.INSERT || change.isSynced.get(key.number()))) {
            return key;
        }
        Object object = key.state().object();
        Object value = object == null ? null : key.state().value(object, key.number());
        return value == null ? key : value;
    }

    private static boolean isSame(Change change, int number, Column<?> column, @Nullable Object value) {
        boolean known = change.state.isChanged(number)
                ? change.state.isOldKnown(number)
                : change.state.isReadable(number) || change.state.isStale(number);
        return known && column.type().same(value, column.type().stored(change.committed(number)));
    }

    private void delete(Change change) {
        List<Table> tables = change.mapper.tables();
        for (int i = tables.size() - 1; i >= 0; i--) {
            RowOperation operation = new RowOperation(RowOperation.Kind.DELETE, tables.get(i), change, null);
            int version = change.mapper.version();
            Object current = version < 0 || i > 0 ? null : change.committed(version);
            findByKey(change, operation, true);
            if (current != null) {
                Column<?> column = change.mapper.requireColumn(version).column();
                operation.find(column, column.type().stored(current));
                operation.versioned = true;
            }
            all.add(operation);
        }
        BitSet numbers = postUpdated.get(change.mapper);
        if (numbers != null) {
            for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
                ColumnProperty property = change.mapper.requireColumn(number);
                if (change.committed(number) != null && property.column().isNullable()) {
                    RowOperation operation = new RowOperation(RowOperation.Kind.UPDATE, property.table(), change, null);
                    operation.write(property.column(), null);
                    findByKey(change, operation, true);
                    operation.reason("postUpdate of " + property.column() + " before the row is deleted");
                    all.add(operation);
                }
            }
        }
    }
}
