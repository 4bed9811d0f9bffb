package io.jalchemy.engine.inspect;

/** Whether temporary relations are meant. Like {@code ObjectScope} in SQLAlchemy 2.0. */
public enum RelationScope {
    /** Those that are not temporary. */
    DEFAULT,
    /** Temporary ones, which the connection alone sees. */
    TEMPORARY,
    /** Both. */
    ANY;

    /** Returns whether a relation that is temporary, or is not, is meant. */
    public boolean includes(boolean temporary) {
        return this == ANY || temporary == (this == TEMPORARY);
    }
}
