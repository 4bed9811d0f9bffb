package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/**
 * {@code CREATE TABLE}.
 *
 * @param table the table to create; its indexes and comments are statements of their own
 * @param foreignKeys those of the table's that are part of the text
 * @param ifNotExists whether it is fine if there is one of that name
 */
public record CreateTable(Table table, List<ForeignKeyConstraint> foreignKeys, boolean ifNotExists)
        implements DdlStatement {

    /** Copies the list. */
    public CreateTable {
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** Creates {@code table} with all of its foreign keys. */
    public static CreateTable of(Table table) {
        return new CreateTable(table, table.foreignKeys(), false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
