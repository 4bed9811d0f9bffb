package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values are rows: {@code CREATE TYPE name AS (street TEXT, …)}.
 *
 * @param typeName the type's name
 * @param attributes what its values consist of, in order
 * @param comment the comment that the database stores; null for none
 */
public record CompositeType(
        TableName typeName,
        List<Attribute> attributes,
        @Nullable String comment) implements NamedType {

    /** Copies the list. */
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /**
     * A part of the values of a composite type.
     *
     * @param name its name
     * @param type the type of its values
     * @param collation the order of texts, by name; null for that of the type
     */
    public record Attribute(
            String name, SqlType<?> type, @Nullable String collation) {

        /** Refuses an empty name. */
        public Attribute {
            if (name.isEmpty()) {
                throw new JalchemyException(
                        "EMPTY_NAME", "An attribute of a composite type has an empty name. Give it one.");
            }
        }
    }

    /** Returns a type named {@code "name"} or {@code "schema.name"} without attributes, to which {@link #with} adds. */
    public static CompositeType of(String name) {
        return new CompositeType(TableName.of(name), List.of(), null);
    }

    /** Returns this type with one more attribute. */
    public CompositeType with(String attribute, SqlType<?> type) {
        return with(new Attribute(attribute, type, null));
    }

    /** Returns this type with one more attribute. */
    public CompositeType with(Attribute attribute) {
        return new CompositeType(typeName, Lists.append(attributes, attribute), comment);
    }

    @Override
    public CompositeType inSchema(@Nullable String schema) {
        return new CompositeType(new TableName(schema, typeName.name()), attributes, comment);
    }

    /** Returns this type with a comment. */
    public CompositeType comment(String comment) {
        return new CompositeType(typeName, attributes, comment);
    }

    /** Returns the type's name, with its schema. */
    @Override
    public String toString() {
        return typeName.key();
    }
}
