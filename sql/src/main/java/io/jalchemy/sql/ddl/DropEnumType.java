package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code DROP TYPE} of an enum.
 *
 * @param name the type's name
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropEnumType(TableName name, boolean ifExists) implements DdlStatement {

    /** Makes a statement that drops a type of the connection's default schema. */
    public DropEnumType(String name, boolean ifExists) {
        this(new TableName(null, name), ifExists);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropEnumType(this);
    }
}
