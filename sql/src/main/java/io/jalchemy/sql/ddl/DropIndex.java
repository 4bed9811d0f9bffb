package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP INDEX}.
 *
 * @param table the table of the index
 * @param index the index to drop; one without a name has that of the {@link io.jalchemy.sql.schema.NamingConvention}
 * @param concurrently whether the table can be written to meanwhile; such a statement is refused in a transaction
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropIndex(TableName table, Index index, boolean concurrently, boolean ifExists) implements DdlStatement {

    /** Makes a statement that locks the table against writes. */
    public DropIndex(TableName table, Index index, boolean ifExists) {
        this(table, index, false, ifExists);
    }

    /** Returns a statement that drops {@code index} as it says itself: {@linkplain Index#concurrently() concurrently} or not. */
    public static DropIndex of(TableName table, Index index) {
        return new DropIndex(table, index, index.options().concurrently(), false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
