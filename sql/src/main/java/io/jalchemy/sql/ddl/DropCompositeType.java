package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP TYPE} of a composite type.
 *
 * @param name the name of the type to drop
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropCompositeType(TableName name, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropCompositeType(this);
    }
}
