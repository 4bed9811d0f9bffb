package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP SEQUENCE}.
 *
 * @param name the name of the sequence to drop
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropSequence(TableName name, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropSequence(this);
    }
}
