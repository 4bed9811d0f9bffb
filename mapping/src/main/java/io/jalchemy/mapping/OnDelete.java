package io.jalchemy.mapping;

/** The action on a row when the row that it refers to is deleted. */
public enum OnDelete {
    /** The delete is refused, at the end of the statement. */
    NO_ACTION,
    /** The delete is refused at once. */
    RESTRICT,
    /** The row is deleted, too. */
    CASCADE,
    /** The foreign key becomes NULL. */
    SET_NULL,
    /** The foreign key becomes the column's default. */
    SET_DEFAULT
}
