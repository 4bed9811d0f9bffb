package io.jalchemy.sql.schema;

/** The treatment of NULLs in a foreign key of several columns. */
public enum ForeignKeyMatch {
    /** The key is not checked if any column is NULL. */
    SIMPLE,
    /** Either all columns are NULL, or none. */
    FULL,
    /** The columns that are not NULL have to match some row; few databases support it. */
    PARTIAL
}
