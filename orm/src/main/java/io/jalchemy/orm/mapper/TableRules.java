package io.jalchemy.orm.mapper;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.util.List;
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

    /**
     * Checks the targets of foreign keys.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if a table or a column does not exist; the message names the nearest
     */
    static void foreignKeys(MetaData metadata) {
        for (Table table : metadata.tables()) {
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                List<Column<?>> targets = metadata.referredColumns(table, key);
                for (int i = 0; i < targets.size(); i++) {
                    types(table, key.columns().get(i), targets.get(i));
                }
            }
        }
    }

    private static void types(Table table, String name, Column<?> target) {
        for (Column<?> column : table.columns()) {
            if (column.name().equals(name) && !fit(column.type(), target.type())) {
                throw new MappingException(
                        "FOREIGN_KEY_TYPE",
                        column + " is " + column.type() + " and refers to " + target + ", which is " + target.type()
                                + ": their values are never equal. Give both the same type.");
            }
        }
    }

    private static boolean fit(SqlType<?> one, SqlType<?> other) {
        return family(one.kind()) == family(other.kind());
    }

    /** Returns one kind for all kinds whose values databases compare with each other. */
    private static TypeKind family(TypeKind kind) {
        if (kind.isNumeric()) {
            return TypeKind.NUMERIC;
        }
        return kind.isText() || kind == TypeKind.ENUM ? TypeKind.TEXT : kind;
    }
}
