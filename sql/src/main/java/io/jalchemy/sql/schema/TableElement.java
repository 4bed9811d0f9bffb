package io.jalchemy.sql.schema;

/** What {@link Table#of} takes: a column, a constraint or an index. */
public sealed interface TableElement permits Column, Constraint, Index {}
