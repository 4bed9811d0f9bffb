package io.jalchemy.mapping;

/** What the library leaves to the database. */
public enum Passive {
    /** Nothing. */
    FALSE,
    /** Rows that are not loaded when their parent is deleted. */
    TRUE,
    /** All rows, loaded or not: nothing is written in them, neither when their parent is deleted nor when they leave it. */
    ALL
}
