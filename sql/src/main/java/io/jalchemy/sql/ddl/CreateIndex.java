package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code CREATE INDEX}.
 *
 * @param table the table to index
 * @param index the index to create; one without a name is named by the {@link io.jalchemy.sql.schema.NamingConvention}
 * @param ifNotExists whether to do nothing if one of that name exists
 */
public record CreateIndex(TableName table, Index index, boolean ifNotExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
