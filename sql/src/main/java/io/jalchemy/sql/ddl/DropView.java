package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP VIEW}, or {@code DROP MATERIALIZED VIEW}.
 *
 * @param name the name of the view to drop
 * @param materialized whether it is a materialized view
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropView(TableName name, boolean materialized, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropView(this);
    }
}
