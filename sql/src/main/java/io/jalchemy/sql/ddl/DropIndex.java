package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP INDEX}.
 *
 * @param table the table that has it
 * @param index has a name
 * @param ifExists whether it is fine if there is none
 */
public record DropIndex(TableName table, Index index, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
