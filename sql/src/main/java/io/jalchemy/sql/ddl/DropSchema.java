package io.jalchemy.sql.ddl;

/**
 * {@code DROP SCHEMA}.
 *
 * @param name the schema's name
 * @param cascade whether its elements are dropped, too; otherwise it must be empty
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropSchema(String name, boolean cascade, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropSchema(this);
    }
}
