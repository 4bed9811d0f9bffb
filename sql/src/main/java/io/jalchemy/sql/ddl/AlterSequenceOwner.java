package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER SEQUENCE … OWNED BY}: the sequence is dropped with a column.
 *
 * @param name the name of the sequence
 * @param column the column, as {@code "table.column"}; null for none
 */
public record AlterSequenceOwner(TableName name, @Nullable String column) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterSequenceOwner(this);
    }
}
