package io.jalchemy.mapping;

/** What happens to a row when the key that it refers to changes. */
public enum OnUpdate {
    /** The change is refused, at the end of the statement. */
    NO_ACTION,
    /** The change is refused at once. */
    RESTRICT,
    /** The column follows. */
    CASCADE,
    /** The column becomes NULL. */
    SET_NULL,
    /** The column gets its default. */
    SET_DEFAULT
}
