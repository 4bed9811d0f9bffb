package io.jalchemy.sql.schema;

/** What SQLite does with a row that violates a constraint: {@code ON CONFLICT}, for statements that say nothing else. */
public enum ConflictResolution {
    /** The statement fails, and the transaction is rolled back. */
    ROLLBACK,
    /** The statement fails, and what it changed is undone. This is the default. */
    ABORT,
    /** The statement fails, and what it changed before stays. */
    FAIL,
    /** The row is left out, and the statement goes on. */
    IGNORE,
    /** Rows that are in the way are deleted; a NULL that is not taken becomes the column's default. */
    REPLACE
}
