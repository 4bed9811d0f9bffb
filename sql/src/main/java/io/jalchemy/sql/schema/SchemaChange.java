package io.jalchemy.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be created or dropped, or has just been.
 *
 * @param moment before or after creating or dropping
 * @param metadata what is created or dropped, or where the tables are from
 * @param table the table or view; null for all of {@code tables} together
 * @param tables the tables and views that are created, which did not exist, or dropped, which existed
 */
public record SchemaChange(
        Ddl.Moment moment, MetaData metadata, @Nullable Table table, List<Table> tables) {

    /** Copies the list. */
    public SchemaChange {
        tables = List.copyOf(tables);
    }
}
