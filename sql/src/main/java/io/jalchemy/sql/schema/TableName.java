package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, or of another object of a schema: an index, a sequence, a type.
 *
 * @param schema the schema; null for the connection's default schema
 * @param name the name without its schema; not empty
 */
public record TableName(@Nullable String schema, String name) {

    /** Refuses empty names. */
    public TableName {
        if (name.isEmpty() || (schema != null && schema.isEmpty())) {
            throw new JalchemyException("EMPTY_NAME", "A table or schema has an empty name. Give it one.");
        }
    }

    /** Returns the name that {@link #key()} writes: that of a table without a schema, or behind a schema and a dot. */
    public static TableName of(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? new TableName(null, key) : new TableName(key.substring(0, dot), key.substring(dot + 1));
    }

    /** Returns the name as {@link MetaData} and foreign keys write it: {@code "users"}, {@code "blog.users"}. */
    public String key() {
        return schema == null ? name : schema + "." + name;
    }

    // Those of the record would be made when they are first called, which W13 pays for: by 50 classes of method
    // handles.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableName that && name.equals(that.name) && Objects.equals(schema, that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(schema) + name.hashCode();
    }

    @Override
    public String toString() {
        return key();
    }
}
