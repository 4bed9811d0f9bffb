package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of an association table and the attributes that they are copied from, seen from one side of a many-to-many relationship. */
final class LinkWrites {

    /** The relationship, seen from whose owner the columns are. */
    final RelationshipProperty property;

    /** The number of the relationship's attribute. */
    final int number;

    final Table table;
    final Column<?>[] columns;

    /** True for each column that is copied from the owner of the relationship, false if it is copied from the related object. */
    private final boolean[] own;

    /** The attribute that each column is copied from. */
    private final int[] numbers;

    /** True for each column into which the database writes a changed key ({@code ON UPDATE CASCADE}). */
    final boolean[] cascaded;

    /** The operation that deletes all association rows of a deleted object. */
    final LinkWrite whole = new LinkWrite(this);

    /** The shape of the latest row of each kind. */
    final @Nullable RowShape[] latest = new RowShape[RowOperation.Kind.values().length];

    private LinkWrites(
            RelationshipProperty property, List<Column<?>> columns, List<SyncPair> own, List<SyncPair> remote) {
        this.property = property;
        this.number = property.number();
        this.table = Objects.requireNonNull(property.secondary());
        this.columns = columns.toArray(Column<?>[]::new);
        this.own = new boolean[this.columns.length];
        this.numbers = new int[this.columns.length];
        this.cascaded = new boolean[this.columns.length];
        for (int i = 0; i < this.columns.length; i++) {
            String name = this.columns[i].name();
            SyncPair ofOwner = pair(own, name);
            this.own[i] = ofOwner != null;
            this.cascaded[i] = table.foreignKeys().stream()
                    .anyMatch(each -> each.columns().contains(name) && UpdateCascade.isByDatabase(each));
            this.numbers[i] = ofOwner != null
                    ? ofOwner.source()
                    : Objects.requireNonNull(pair(remote, name), name).source();
        }
    }

    private static @Nullable SyncPair pair(List<SyncPair> pairs, String column) {
        return pairs.stream()
                .filter(each -> each.secondaryColumn().equals(column))
                .findFirst()
                .orElse(null);
    }

    /** Returns the columns of a row for one related object of {@code property}, in the order of the table. */
    static LinkWrites rows(RelationshipProperty property) {
        Table table = Objects.requireNonNull(property.secondary());
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (pair(property.pairs(), column.name()) != null || pair(property.remotePairs(), column.name()) != null) {
                columns.add(column);
            }
        }
        return new LinkWrites(property, columns, property.pairs(), property.remotePairs());
    }

    /** Returns the columns copied from the owner alone, by which all its rows are found. */
    static LinkWrites whole(RelationshipProperty property) {
        Table table = Objects.requireNonNull(property.secondary());
        List<Column<?>> columns = new ArrayList<>();
        property.pairs().forEach(pair -> columns.add(table.c(pair.secondaryColumn())));
        return new LinkWrites(property, columns, property.pairs(), List.of());
    }

    /** Returns the object from which the first column is copied; it is the same from either side of the relationship. */
    InstanceState first(InstanceState owner, InstanceState element) {
        return own[0] ? owner : element;
    }

    /** Returns the source of column {@code index}; {@code element} is irrelevant where all rows of {@code owner} are meant. */
    KeyReference key(int index, InstanceState owner, InstanceState element) {
        return new KeyReference(own[index] ? owner : element, numbers[index]);
    }
}
