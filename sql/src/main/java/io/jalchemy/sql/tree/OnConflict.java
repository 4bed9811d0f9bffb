package io.jalchemy.sql.tree;

import java.util.List;

/**
 * The ON CONFLICT clause of an INSERT.
 *
 * @param columns the columns of the unique or primary-key constraint
 * @param updates the assignments of {@code DO UPDATE}; empty for {@code DO NOTHING}
 * @param where conditions on the existing row, which all have to hold for it to be updated
 */
public record OnConflict(List<Expression<?>> columns, List<Assignment> updates, List<Condition> where) {

    /** Copies the lists. */
    public OnConflict {
        columns = List.copyOf(columns);
        updates = List.copyOf(updates);
        where = List.copyOf(where);
    }
}
