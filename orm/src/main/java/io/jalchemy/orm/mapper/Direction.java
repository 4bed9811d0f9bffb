package io.jalchemy.orm.mapper;

/** Where the foreign key of a relationship is. */
public enum Direction {
    /** In the rows of the other side. */
    ONE_TO_MANY,
    /** In the object's own row. */
    MANY_TO_ONE,
    /** In rows of an association table. */
    MANY_TO_MANY
}
