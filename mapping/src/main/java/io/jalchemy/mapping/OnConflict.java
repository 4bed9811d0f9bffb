package io.jalchemy.mapping;

/**
 * What SQLite does with a row that violates a constraint. Other databases refuse a constraint that says so before anything is sent.
 *
 * <p>A session does not see that a row was ignored, or took the place of another: read such rows anew.
 */
public enum OnConflict {
    /** Nothing is said, and the database does what it does by default: as {@link #ABORT}. */
    UNSPECIFIED,
    /** The whole transaction is rolled back. */
    ROLLBACK,
    /** What the statement has done is undone. */
    ABORT,
    /** The statement ends; what it has done before stays. */
    FAIL,
    /** The row is left out, and the statement goes on. */
    IGNORE,
    /** The rows that are in its way are deleted, or NULL becomes the column's default. */
    REPLACE
}
