package io.jalchemy.mapping;

/** What happens to a row when the one that it refers to is deleted. */
public enum OnDelete {
    /** The delete is refused, at the end of the statement. */
    NO_ACTION,
    /** The delete is refused at once. */
    RESTRICT,
    /** The row is deleted, too. */
    CASCADE,
    /** The column becomes NULL. */
    SET_NULL,
    /** The column gets its default. */
    SET_DEFAULT
}
