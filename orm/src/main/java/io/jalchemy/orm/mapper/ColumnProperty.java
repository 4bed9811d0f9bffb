package io.jalchemy.orm.mapper;

import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;

/**
 * A column attribute in one registry.
 *
 * @param number the attribute's number
 * @param model the attribute as the entity class declares it
 * @param table the table of this registry that has the column
 * @param column the column as that table has it
 */
public record ColumnProperty(int number, ColumnModel model, Table table, Column<?> column) {

    /** Returns the attribute's name. */
    public String name() {
        return model.name();
    }
}
