package io.jalchemy.orm.mapper;

/** The direction of a relationship, which follows from the place of the foreign key. */
public enum Direction {
    /** The foreign key is in the rows of the other side. */
    ONE_TO_MANY,
    /** The foreign key is in the object's own row. */
    MANY_TO_ONE,
    /** The foreign keys are in rows of an association table. */
    MANY_TO_MANY
}
