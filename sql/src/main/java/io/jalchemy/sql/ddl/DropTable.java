package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP TABLE}.
 *
 * @param name the name of the table to drop
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropTable(TableName name, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
