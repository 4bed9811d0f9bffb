package io.jalchemy.orm.load;

import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Attribute;

/** A column of one of the tables of an entity, also one that no attribute holds: a discriminator, for example. */
final class ColumnReference<T> extends Attribute<T> {

    private final Table table;
    private final Column<T> column;

    private ColumnReference(EntityPath<?, ?> source, Table table, Column<T> column) {
        super(source, table.name() + "." + column.name(), column.type());
        this.table = table;
        this.column = column;
    }

    static <T> ColumnReference<T> of(EntityPath<?, ?> source, Table table, Column<T> column) {
        return new ColumnReference<>(source, table, column);
    }

    Table table() {
        return table;
    }

    Column<T> column() {
        return column;
    }
}
