package io.jalchemy.sql.schema;

/** An argument of {@link Table#of}: a column, a constraint, an index, options of one database, or DDL of the program's own. */
public sealed interface TableElement permits Column, Constraint, Index, TableOptions, Ddl {}
