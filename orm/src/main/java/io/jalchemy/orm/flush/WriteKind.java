package io.jalchemy.orm.flush;

/** The kinds of writes of an object's row. */
public enum WriteKind {
    /** A row is inserted. */
    INSERT,
    /** The row is updated. */
    UPDATE,
    /** The row is deleted. */
    DELETE
}
