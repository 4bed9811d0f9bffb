package io.jalchemy.sql.ddl;

/**
 * {@code DROP TYPE}.
 *
 * @param name the type's name
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropEnumType(String name, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropEnumType(this);
    }
}
