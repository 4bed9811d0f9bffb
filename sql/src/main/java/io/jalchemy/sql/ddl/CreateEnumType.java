package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;
import java.util.List;

/**
 * {@code CREATE TYPE name AS ENUM (…)}.
 *
 * @param name the type's name
 * @param labels its labels, in their order
 */
public record CreateEnumType(TableName name, List<String> labels) implements DdlStatement {

    /** Copies the list. */
    public CreateEnumType {
        labels = List.copyOf(labels);
    }

    /** Makes a statement that creates a type in the connection's default schema. */
    public CreateEnumType(String name, List<String> labels) {
        this(new TableName(null, name), labels);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createEnumType(this);
    }
}
