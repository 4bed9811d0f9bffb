package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/**
 * {@code CREATE TABLE}.
 *
 * @param table the table to create; its indexes and comments need statements of their own
 * @param foreignKeys those foreign keys of the table that are part of the statement
 * @param ifNotExists whether to do nothing if one of that name exists
 */
public record CreateTable(Table table, List<ForeignKeyConstraint> foreignKeys, boolean ifNotExists)
        implements DdlStatement {

    /** Copies the list. */
    public CreateTable {
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** Returns a statement that creates {@code table} with all of its foreign keys. */
    public static CreateTable of(Table table) {
        return new CreateTable(table, table.foreignKeys(), false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
