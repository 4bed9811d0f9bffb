package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.CompositeType;

/**
 * {@code CREATE TYPE name AS (…)}.
 *
 * @param type the type to create; its comment needs a statement of its own
 */
public record CreateCompositeType(CompositeType type) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createCompositeType(this);
    }
}
