package io.jalchemy.sql.schema;

import java.util.List;

/**
 * An order in which tables can be created.
 *
 * @param tables each after those that it refers to, except through the foreign keys of {@code late}
 * @param late foreign keys that have to be created after all tables: those of cycles, and those with {@code useAlter}
 */
public record CreationOrder(List<Table> tables, List<OwnedForeignKey> late) {

    /** Copies the lists. */
    public CreationOrder {
        tables = List.copyOf(tables);
        late = List.copyOf(late);
    }

    /**
     * A foreign key and the table that has it.
     *
     * @param table the table that has it
     * @param key one of the table's
     */
    public record OwnedForeignKey(Table table, ForeignKeyConstraint key) {}
}
