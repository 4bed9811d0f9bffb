package io.jalchemy.orm.flush;

/** What is done with an object's row. */
public enum WriteKind {
    /** A row is made for it. */
    INSERT,
    /** Its row is changed. */
    UPDATE,
    /** Its row is deleted. */
    DELETE
}
