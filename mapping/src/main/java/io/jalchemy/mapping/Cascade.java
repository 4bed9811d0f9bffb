package io.jalchemy.mapping;

/** What is done to related objects when it is done to an object. */
public enum Cascade {
    /** They are added to the session with it. */
    SAVE_UPDATE,
    /** They are merged with it. */
    MERGE,
    /** They are deleted with it. */
    DELETE,
    /**
     * They are deleted when they leave it. Needs {@link #DELETE}; where several objects could hold one of them (many-to-one,
     * many-to-many) it needs {@code singleParent}, too. javac refuses it otherwise.
     */
    DELETE_ORPHAN,
    /** They are expunged with it. */
    EXPUNGE,
    /** They are refreshed and expired with it. */
    REFRESH_EXPIRE,
    /** All of these but {@link #DELETE_ORPHAN}. */
    ALL,
    /** None of these. */
    NONE
}
