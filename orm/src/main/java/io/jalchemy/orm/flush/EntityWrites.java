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

/** What a flush has to know of an entity class, in a form that it can go through for each object without asking again. */
final class EntityWrites {

    final Mapper mapper;

    /** Its tables, the base table first. */
    final TableWrites[] tables;

    /** The number of the version attribute; -1 for none. */
    final int version;

    /** Foreign keys that are written by a statement of their own, after the rows. */
    final BitSet postUpdated;

    /** For each many-to-many attribute the rows of its association table; null for other attributes. */
    private final @Nullable LinkWrites[] links;

    /** All rows that an object has in association tables, which go before it unless the database is to delete them. */
    final LinkWrites[] linksOfDeleted;

    /** What a deleted object takes with it. */
    final RelationshipProperty[] deletedWith;

    /** What has to be loaded before an object is deleted: it is deleted too, or its foreign keys are blanked. */
    final RelationshipProperty[] loadedBeforeDelete;

    /** Relationships whose rows the flush gives keys that change, since the database does not. */
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
                .filter(EntityWrites::isLoadedBeforeDelete)
                .toArray(RelationshipProperty[]::new);
        this.updateCascades = mapper.writtenRelationships().stream()
                .filter(UpdateCascade::isBySession)
                .toArray(RelationshipProperty[]::new);
    }

    private static boolean isLoadedBeforeDelete(RelationshipProperty property) {
        boolean concerned = property.cascades(Cascade.DELETE) || property.direction() == Direction.ONE_TO_MANY;
        return concerned && !property.passiveDeletes();
    }

    /** One row for each object that many-to-many attribute {@code number} holds. */
    LinkWrites links(int number) {
        return Objects.requireNonNull(links[number]);
    }

    /** Returns whether an object that is deleted takes all links of attribute {@code number} with it. */
    boolean takesLinks(int number) {
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

    /** Returns what there is to know of {@code table}, which is one of the class's. */
    TableWrites table(Table table) {
        for (TableWrites each : tables) {
            if (each.table.equals(table)) {
                return each;
            }
        }
        throw new IllegalArgumentException(mapper + " has no rows in " + table.name());
    }

    /** Unique columns that are not the primary key. */
    static final class UniqueAttributes {

        final List<String> columns;

        /** The attributes that hold them. */
        final int[] numbers;

        UniqueAttributes(List<String> columns, int[] numbers) {
            this.columns = columns;
            this.numbers = numbers;
        }
    }

    /** One table of the class. */
    static final class TableWrites {

        final Table table;
        final boolean isBase;

        /** Attributes whose columns are in the table, in order; without what says which class a row is of. */
        final ColumnWrites[] columns;

        /** Those of them that get something on each update. */
        final ColumnWrites[] setOnUpdate;

        /** The key columns, in the order of {@link Mapper#keys()}. */
        final Column<?>[] keys;

        /** What is unique beside the key, as far as the class has attributes for it. */
        final UniqueAttributes[] unique;

        /** The column that says which class a row is of, if it is in this table; null for none. */
        final @Nullable Column<?> discriminator;

        /** What that column has for this class. */
        final @Nullable Object identity;

        /** The attribute that shows that column; -1 for none. */
        final int discriminatorNumber;

        /** The shapes of the rows that were made last; most rows have the shape of the one before. */
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

        /** The key columns of each table follow each other like those of the base table. */
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

    /** One column of a table. */
    static final class ColumnWrites {

        final int number;
        final Column<?> column;
        final boolean isKey;
        final boolean isVersion;

        /** Whether the database makes its keys. */
        final boolean isAutoincrement;

        /** Whether the column gets a value where the program gives none. */
        final boolean hasDefault;

        /** Whether a trigger fills the column of a new row, which the INSERT does not give back: it is read at the first touch. */
        final boolean isReadLater;

        ColumnWrites(ColumnProperty property, boolean returnsTriggered) {
            this.number = property.number();
            this.column = property.column();
            this.isKey = column.isPrimaryKey();
            this.isVersion = property.model().version();
            this.isAutoincrement = Objects.equals(column, property.table().autoincrementColumn());
            this.isReadLater = !returnsTriggered && !isKey && ServerDefault.FETCHED.equals(column.serverDefault());
            this.hasDefault = column.insertDefault() != null || column.serverDefault() != null || isAutoincrement;
        }
    }
}
