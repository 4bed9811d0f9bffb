package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code CREATE INDEX}.
 *
 * @param table the table to index
 * @param index has a name
 * @param ifNotExists whether it is fine if there is one of that name
 */
public record CreateIndex(TableName table, Index index, boolean ifNotExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
