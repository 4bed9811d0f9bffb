package io.jalchemy.mapping;

/** What the library leaves to the database. */
public enum Passive {
    /** Nothing. */
    FALSE,
    /** Rows that are not loaded. */
    TRUE,
    /** All rows, loaded or not. */
    ALL
}
