package io.jalchemy.sql.schema;

/** An argument of {@link Table#of}: a column, a constraint or an index. */
public sealed interface TableElement permits Column, Constraint, Index {}
