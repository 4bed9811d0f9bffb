package io.jalchemy.orm.mapper;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.sql.schema.Table;
import java.util.Map;

/** Validates the tables of a registry, so that mistakes are found before the first statement. */
final class TableRules {

    private TableRules() {}

    /** Refuses {@code model} with a table that another entity has, because two objects would represent one row. */
    static void refuseSecond(EntityModel model, Table table, Map<Object, Table> others) {
        for (Map.Entry<Object, Table> other : others.entrySet()) {
            if (other.getValue().tableName().equals(table.tableName())) {
                throw new MappingException(
                        "TABLE_TWICE",
                        ((Class<?>) other.getKey()).getSimpleName() + " and " + model.name() + " both have the table \""
                                + table
                                + "\", so one row could be two objects of a session. Give one of them another table, make"
                                + " it a subclass of the other without a table of its own, or put it into a registry of"
                                + " its own.");
            }
        }
    }
}
