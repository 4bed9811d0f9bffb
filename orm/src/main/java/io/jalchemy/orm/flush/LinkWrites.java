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

/** The columns of an association table as one side of a many-to-many relationship fills them. */
final class LinkWrites {

    /** The number of the attribute that holds the objects. */
    final int number;

    final Table table;
    final Column<?>[] columns;

    /** For each column whether the object that has the relationship gives its value, or else the one that it holds. */
    private final boolean[] own;

    /** For each column the attribute that its value comes from. */
    private final int[] numbers;

    /** For each column whether the database writes a key that changes into it ({@code ON UPDATE CASCADE}). */
    final boolean[] cascaded;

    /** Stands for all links of an object that is deleted. */
    final LinkChange whole = new LinkChange(this);

    /** The shapes of the rows that were made last. */
    final @Nullable RowShape[] latest = new RowShape[RowOperation.Kind.values().length];

    private LinkWrites(
            RelationshipProperty property, List<Column<?>> columns, List<SyncPair> own, List<SyncPair> remote) {
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

    /** A row for each object that {@code property} holds, in the order that the columns have in the table. */
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

    /** All rows of an object together: the columns that it gives. */
    static LinkWrites whole(RelationshipProperty property) {
        Table table = Objects.requireNonNull(property.secondary());
        List<Column<?>> columns = new ArrayList<>();
        property.pairs().forEach(pair -> columns.add(table.c(pair.secondaryColumn())));
        return new LinkWrites(property, columns, property.pairs(), List.of());
    }

    /** Which of the two gives the first column its value: the same, whichever side of the relationship says it. */
    InstanceState first(InstanceState owner, InstanceState element) {
        return own[0] ? owner : element;
    }

    /** What column {@code index} has; {@code element} does not matter where all links of {@code owner} are meant. */
    KeyOf key(int index, InstanceState owner, InstanceState element) {
        return new KeyOf(own[index] ? owner : element, numbers[index]);
    }
}
