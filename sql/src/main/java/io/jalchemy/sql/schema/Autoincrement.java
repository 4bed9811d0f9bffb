package io.jalchemy.sql.schema;

/** The ways to say whether the database generates a key column's values. */
public enum Autoincrement {
    /** Generated if the column is the only key column, an integer, without a foreign key and without a default. */
    AUTO,
    /** Generated as with {@link #AUTO}, but a foreign key does not prevent it. */
    IGNORE_FOREIGN_KEY,
    /** Generated. At most one column of a table can be; it must be a whole number and part of the key. */
    ON,
    /** Not generated. */
    OFF
}
