package io.jalchemy.sql.schema;

/** Whether the database makes a key column's values. */
public enum Autoincrement {
    /** Yes if it is the only key column, an integer, without a foreign key and without a default. */
    AUTO,
    /** As {@link #AUTO}, and a foreign key does not count against it. */
    IGNORE_FOREIGN_KEY,
    /** Yes. At most one column of a table; it is a whole number and part of the key. */
    ON,
    /** No. */
    OFF
}
