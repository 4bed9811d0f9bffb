package io.jalchemy.mapping;

/** The rows that the library leaves to the database's foreign-key actions. */
public enum Passive {
    /** The library leaves no rows to the database. */
    FALSE,
    /** The library leaves those rows to the database that are not loaded when their parent is deleted. */
    TRUE,
    /**
     * The library leaves all rows to the database, loaded or not: it writes nothing in them, neither when their parent is deleted nor when
     * they are removed from it.
     */
    ALL
}
