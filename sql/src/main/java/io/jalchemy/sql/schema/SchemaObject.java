package io.jalchemy.sql.schema;

/** An object that {@link MetaData} consists of: a table or view, a sequence, a type, DDL of the program's own, or a listener. */
public sealed interface SchemaObject permits Table, Sequence, NamedType, Ddl, SchemaListener {}
