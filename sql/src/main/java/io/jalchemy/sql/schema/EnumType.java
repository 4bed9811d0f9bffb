package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values are labels: {@code CREATE TYPE name AS ENUM (…)}. Columns of an enum that is native to the database need none of
 * their own: theirs is created with the table.
 *
 * @param typeName the type's name
 * @param labels its labels, in their order; at least one
 * @param comment the comment that the database stores; null for none
 */
public record EnumType(
        TableName typeName, List<String> labels, @Nullable String comment) implements NamedType {

    /** Copies the list, and refuses a type without labels. */
    public EnumType {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new JalchemyException("ENUM_LABELS", "Type " + typeName + " has no labels. Give it at least one.");
        }
    }

    /** Returns a type named {@code "name"} or {@code "schema.name"} with {@code labels}, in their order. */
    public static EnumType of(String name, String... labels) {
        return new EnumType(TableName.of(name), List.of(labels), null);
    }

    @Override
    public EnumType inSchema(@Nullable String schema) {
        return new EnumType(new TableName(schema, typeName.name()), labels, comment);
    }

    /** Returns this type with a comment. */
    public EnumType comment(String comment) {
        return new EnumType(typeName, labels, comment);
    }

    /** Returns the type's name, with its schema. */
    @Override
    public String toString() {
        return typeName.key();
    }
}
