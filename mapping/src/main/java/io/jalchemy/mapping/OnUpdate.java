package io.jalchemy.mapping;

/** The action on a row when the key that it refers to changes. */
public enum OnUpdate {
    /** The change is refused, at the end of the statement. */
    NO_ACTION,
    /** The change is refused at once. */
    RESTRICT,
    /** The foreign key gets the new value. */
    CASCADE,
    /** The foreign key becomes NULL. */
    SET_NULL,
    /** The foreign key becomes the column's default. */
    SET_DEFAULT
}
