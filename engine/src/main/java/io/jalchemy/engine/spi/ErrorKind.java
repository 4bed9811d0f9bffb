package io.jalchemy.engine.spi;

/** What went wrong in the database, the same word for every database. */
public enum ErrorKind {
    /** A value is there already that may be there once. */
    UNIQUE,
    /** A row refers to one that is not there, or is referred to. */
    FOREIGN_KEY,
    /** A column that takes no NULL was given one. */
    NOT_NULL,
    /** A CHECK does not hold. */
    CHECK,
    /** Two transactions wait for each other. */
    DEADLOCK,
    /** Transactions cannot be put in an order: try again. */
    SERIALIZATION_FAILURE,
    /** A lock is held by somebody else. */
    LOCK_NOT_AVAILABLE,
    /** The statement took too long, or was cancelled. */
    TIMEOUT,
    /** The connection broke, or could not be made. */
    CONNECTION_LOST,
    /** A value does not fit its type. */
    DATA,
    /** The statement has an error, or names what is not there. */
    SYNTAX,
    /** Anything else. */
    OTHER
}
