package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code REFRESH MATERIALIZED VIEW}: its rows are read anew.
 *
 * @param name the name of the materialized view
 * @param concurrently whether it can be read meanwhile, which takes a unique index of columns
 * @param withNoData whether its rows are removed, so that it cannot be read
 */
public record RefreshMaterializedView(TableName name, boolean concurrently, boolean withNoData)
        implements DdlStatement {

    /** Returns a statement that reads the rows of the materialized view {@code "name"} or {@code "schema.name"} anew. */
    public static RefreshMaterializedView of(String name) {
        return new RefreshMaterializedView(TableName.of(name), false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.refreshMaterializedView(this);
    }
}
