package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code CREATE INDEX}.
 *
 * @param table the table to index
 * @param index the index to create; one without a name is named by the {@link io.jalchemy.sql.schema.NamingConvention}
 * @param concurrently whether the table can be written to meanwhile; such a statement is refused in a transaction
 * @param ifNotExists whether to do nothing if one of that name exists
 */
public record CreateIndex(TableName table, Index index, boolean concurrently, boolean ifNotExists)
        implements DdlStatement {

    /** Makes a statement that locks the table against writes. */
    public CreateIndex(TableName table, Index index, boolean ifNotExists) {
        this(table, index, false, ifNotExists);
    }

    /** Returns a statement that creates {@code index} as it says itself: {@linkplain Index#concurrently() concurrently} or not. */
    public static CreateIndex of(TableName table, Index index) {
        return new CreateIndex(table, index, index.options().concurrently(), false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
