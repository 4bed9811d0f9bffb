package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ServerDefault.Identity;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE … ALTER COLUMN … ADD GENERATED}, {@code SET GENERATED} or {@code DROP IDENTITY}.
 *
 * @param table the table to change
 * @param column the column as it is to be, taken from a table, with an identity or without
 * @param from the identity that it has; null for none
 */
public record AlterColumnIdentity(
        TableName table, Column<?> column, @Nullable Identity from) implements DdlStatement {

    /** Returns a statement that gives a column of {@code table} the identity of {@code column}, which does not belong to a table. */
    public static AlterColumnIdentity of(TableName table, Column<?> column, @Nullable Identity from) {
        return new AlterColumnIdentity(table, AddColumn.declared(table, column), from);
    }

    /** Returns the identity that the column is to have; null for none. */
    public @Nullable Identity to() {
        return column.serverDefault() instanceof Identity identity ? identity : null;
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterColumnIdentity(this);
    }
}
