package io.jalchemy.sql.tree;

import java.util.List;

/**
 * What an INSERT does with a row that exists.
 *
 * @param columns what a row is recognised by
 * @param updates what the row that exists is set to; empty for nothing
 * @param where all have to hold for the row that exists to be set
 */
public record OnConflict(List<Expression<?>> columns, List<Assignment> updates, List<Condition> where) {

    /** Copies the lists. */
    public OnConflict {
        columns = List.copyOf(columns);
        updates = List.copyOf(updates);
        where = List.copyOf(where);
    }
}
