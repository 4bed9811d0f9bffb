package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/** A type that is an object of a schema, created before the tables whose columns have it, and dropped after them. */
public sealed interface NamedType extends SchemaObject permits EnumType, Domain, CompositeType {

    /** Returns the type's name. */
    TableName typeName();

    /** Returns the comment that the database stores; null for none. */
    @Nullable
    String comment();

    /** Returns this type in a schema; null for the connection's default schema. */
    NamedType inSchema(@Nullable String schema);
}
