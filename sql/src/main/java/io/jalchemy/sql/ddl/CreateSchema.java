package io.jalchemy.sql.ddl;

/**
 * {@code CREATE SCHEMA}.
 *
 * @param name the schema's name
 * @param ifNotExists whether to do nothing if it exists
 */
public record CreateSchema(String name, boolean ifNotExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createSchema(this);
    }
}
