package io.jalchemy.sql.schema;

/** Which NULLs a foreign key of several columns lets through. */
public enum ForeignKeyMatch {
    /** One NULL is enough not to be checked. */
    SIMPLE,
    /** All are NULL, or none. */
    FULL,
    /** The columns that are not NULL have to match some row; few databases have it. */
    PARTIAL
}
