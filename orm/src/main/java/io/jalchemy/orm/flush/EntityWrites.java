package io.jalchemy.orm.flush;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The metadata of an entity class that a flush needs, prepared so that the flush can process each object without lookups. */
final class EntityWrites {

    final Mapper mapper;

    /** The tables of the class, the base table first. */
    final TableWrites[] tables;

    /** The number of the version attribute; -1 for none. */
    final int version;

    /** Foreign keys that are set by an UPDATE of their own after the rows are inserted ({@code postUpdate}). */
    final BitSet postUpdated;

    /** The association rows of each many-to-many attribute; null for other attributes. */
    private final @Nullable LinkWrites[] links;

    /** The association rows of a deleted object, which are deleted before it unless the database deletes them. */
    final LinkWrites[] linksOfDeleted;

    /** The relationships to which a deletion cascades. */
    final RelationshipProperty[] deletedWith;

    /**
     * The relationships that are loaded before an object is deleted, because the related objects are deleted too or their foreign keys are
     * set to NULL.
     */
    final RelationshipProperty[] loadedBeforeDelete;

    /** The relationships of which this would have to be known, and whose objects are never loaded ({@code WRITE_ONLY}). */
    final RelationshipProperty[] unlinkedBeforeDelete;

    /** The relationships through which the flush writes changed keys into referring rows, because the database does not. */
    final RelationshipProperty[] updateCascades;

    EntityWrites(Mapper mapper, BitSet postUpdated, boolean returnsTriggered) {
        this.mapper = mapper;
        this.version = mapper.version();
        this.postUpdated = postUpdated;
        List<TableWrites> all = new ArrayList<>();
        for (Table table : mapper.tables()) {
            all.add(new TableWrites(mapper, table, returnsTriggered));
        }
        this.tables = all.toArray(TableWrites[]::new);
        this.links = new LinkWrites[mapper.size()];
        List<LinkWrites> whole = new ArrayList<>();
        for (RelationshipProperty property : mapper.writtenRelationships()) {
            if (property.direction() == Direction.MANY_TO_MANY) {
                links[property.number()] = LinkWrites.rows(property);
                if (!property.passiveDeletes()) {
                    whole.add(LinkWrites.whole(property));
                }
            }
        }
        this.linksOfDeleted = whole.toArray(LinkWrites[]::new);
        this.deletedWith = mapper.writtenRelationships().stream()
                .filter(property -> property.cascades(Cascade.DELETE))
                .toArray(RelationshipProperty[]::new);
        this.loadedBeforeDelete = mapper.writtenRelationships().stream()
                .filter(property -> isLoadedBeforeDelete(property) && !UnlinkedRows.concerns(property))
                .toArray(RelationshipProperty[]::new);
        this.unlinkedBeforeDelete = mapper.writtenRelationships().stream()
                .filter(property -> isLoadedBeforeDelete(property) && UnlinkedRows.concerns(property))
                .toArray(RelationshipProperty[]::new);
        this.updateCascades = mapper.writtenRelationships().stream()
                .filter(UpdateCascade::isBySession)
                .toArray(RelationshipProperty[]::new);
    }

    private static boolean isLoadedBeforeDelete(RelationshipProperty property) {
        boolean concerned = property.cascades(Cascade.DELETE) || property.direction() == Direction.ONE_TO_MANY;
        return concerned && !property.passiveDeletes();
    }

    /** Returns the association rows of many-to-many attribute {@code number}, one for each related object. */
    LinkWrites links(int number) {
        return Objects.requireNonNull(links[number]);
    }

    /** Returns whether the deletion of an object deletes all association rows of attribute {@code number}. */
    boolean deletesLinks(int number) {
        for (LinkWrites each : linksOfDeleted) {
            if (each.number == number) {
                return true;
            }
        }
        return false;
    }

    TableWrites base() {
        return tables[0];
    }

    /** Returns the metadata of {@code table}, a table of the class. */
    TableWrites table(Table table) {
        for (TableWrites each : tables) {
            if (each.table.equals(table)) {
                return each;
            }
        }
        throw new IllegalArgumentException(mapper + " has no rows in " + table.name());
    }

    /** A unique constraint or index other than the primary key. */
    static final class UniqueAttributes {

        final List<String> columns;

        /** The attributes that hold the columns. */
        final int[] numbers;

        UniqueAttributes(List<String> columns, int[] numbers) {
            this.columns = columns;
            this.numbers = numbers;
        }
    }

    /** A table of the class. */
    static final class TableWrites {

        final Table table;
        final boolean isBase;

        /** The attributes whose columns are in the table, in order, without the discriminator. */
        final ColumnWrites[] columns;

        /** The columns of {@link #columns} that are set on each update. */
        final ColumnWrites[] setOnUpdate;

        /** The key columns, in the order of {@link Mapper#keys()}. */
        final Column<?>[] keys;

        /** The unique constraints beside the key of which the class has all columns as attributes. */
        final UniqueAttributes[] unique;

        /** The discriminator column, if it is in this table; null otherwise. */
        final @Nullable Column<?> discriminator;

        /** The discriminator's value for this class. */
        final @Nullable Object identity;

        /** The attribute of the discriminator column; -1 for none. */
        final int discriminatorNumber;

        /** The shape of the latest row of each kind; most rows have the shape of the one before. */
        final @Nullable RowShape[] latest = new RowShape[RowOperation.Kind.values().length];

        TableWrites(Mapper mapper, Table table, boolean returnsTriggered) {
            this.table = table;
            this.isBase = table.equals(mapper.baseTable());
            String kind = mapper.model().polymorphicIdentity();
            Column<?> says = isBase && kind != null ? mapper.discriminator() : null;
            this.discriminator = says;
            this.identity = says == null || kind == null ? null : says.type().parse(kind);
            ColumnProperty shown = says == null ? null : mapper.columnOf(table, says.name());
            this.discriminatorNumber = shown == null ? -1 : shown.number();
            List<ColumnWrites> own = new ArrayList<>();
            for (int number = 0; number < mapper.size(); number++) {
                ColumnProperty property = mapper.column(number);
                if (property != null
                        && property.table().equals(table)
                        && !(isBase && property.column().equals(mapper.discriminator()))) {
                    own.add(new ColumnWrites(property, returnsTriggered));
                }
            }
            this.columns = own.toArray(ColumnWrites[]::new);
            own.removeIf(each -> each.column.onUpdate() == null && each.column.serverOnUpdate() == null);
            this.setOnUpdate = own.toArray(ColumnWrites[]::new);
            this.keys = keys(mapper, table);
            this.unique = unique(mapper, table);
        }

        private static UniqueAttributes[] unique(Mapper mapper, Table table) {
            List<UniqueAttributes> all = new ArrayList<>();
            for (UniqueColumns each : UniqueColumns.of(table)) {
                int[] numbers = each.columns().stream()
                        .map(column -> mapper.columnOf(table, column))
                        .filter(Objects::nonNull)
                        .mapToInt(ColumnProperty::number)
                        .toArray();
                if (!each.isKey() && numbers.length == each.columns().size()) {
                    all.add(new UniqueAttributes(each.columns(), numbers));
                }
            }
            return all.toArray(UniqueAttributes[]::new);
        }

        /** Returns the key columns of {@code table}, in the order of the base table's key. */
        private static Column<?>[] keys(Mapper mapper, Table table) {
            List<Column<?>> base = mapper.baseTable().primaryKeyColumns();
            List<Column<?>> here = table.primaryKeyColumns();
            Column<?>[] keys = new Column<?>[mapper.keys().length];
            for (int i = 0; i < keys.length; i++) {
                String name = mapper.requireColumn(mapper.keys()[i]).column().name();
                int place = i;
                for (int each = 0; each < base.size(); each++) {
                    place = base.get(each).name().equals(name) ? each : place;
                }
                keys[i] = here.get(place);
            }
            return keys;
        }
    }

    /** A column of a table. */
    static final class ColumnWrites {

        final int number;
        final Column<?> column;
        final boolean isKey;
        final boolean isVersion;

        /** True if the database computes the column of others of the row, so that it is never written. */
        final boolean isComputed;

        /** True if the database generates the column's values. */
        final boolean isAutoincrement;

        /** True if the column has a default that applies if the program gives no value. */
        final boolean hasDefault;

        /**
         * True if a trigger sets the column of a new row and RETURNING does not return the result: it is read when the attribute is first
         * accessed.
         */
        final boolean isReadLater;

        ColumnWrites(ColumnProperty property, boolean returnsTriggered) {
            this.number = property.number();
            this.column = property.column();
            this.isKey = column.isPrimaryKey();
            this.isVersion = property.model().version();
            this.isComputed = column.serverDefault() instanceof ServerDefault.Computed;
            this.isAutoincrement = Objects.equals(column, property.table().autoincrementColumn());
            this.isReadLater = !returnsTriggered && !isKey && ServerDefault.FETCHED.equals(column.serverDefault());
            this.hasDefault = column.insertDefault() != null || column.serverDefault() != null || isAutoincrement;
        }
    }
}
