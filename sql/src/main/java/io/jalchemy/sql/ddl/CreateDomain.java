package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Domain;

/**
 * {@code CREATE DOMAIN}.
 *
 * @param domain the domain to create; its comment needs a statement of its own
 */
public record CreateDomain(Domain domain) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createDomain(this);
    }
}
