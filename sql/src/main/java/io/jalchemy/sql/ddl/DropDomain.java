package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP DOMAIN}.
 *
 * @param name the name of the domain to drop
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropDomain(TableName name, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropDomain(this);
    }
}
