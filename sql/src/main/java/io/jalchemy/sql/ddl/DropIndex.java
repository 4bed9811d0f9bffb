package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP INDEX}.
 *
 * @param table the table of the index
 * @param index the index to drop; one without a name has that of the {@link io.jalchemy.sql.schema.NamingConvention}
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropIndex(TableName table, Index index, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
