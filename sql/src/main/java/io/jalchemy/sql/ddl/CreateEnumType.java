package io.jalchemy.sql.ddl;

import java.util.List;

/**
 * {@code CREATE TYPE name AS ENUM (…)}.
 *
 * @param name the type's name
 * @param labels its labels, in their order
 */
public record CreateEnumType(String name, List<String> labels) implements DdlStatement {

    /** Copies the list. */
    public CreateEnumType {
        labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createEnumType(this);
    }
}
