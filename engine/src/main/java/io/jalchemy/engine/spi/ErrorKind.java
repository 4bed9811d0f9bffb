package io.jalchemy.engine.spi;

/** What went wrong in the database, the same word for every database. */
public enum ErrorKind {
    /** A value is there already that may be there once. */
    UNIQUE("A value is there already that may be there once"),
    /** A row refers to one that is not there, or is referred to. */
    FOREIGN_KEY("A row refers to one that is not there, or is itself referred to"),
    /** A column that takes no NULL was given one. */
    NOT_NULL("A column that takes no NULL was given one"),
    /** A CHECK does not hold. */
    CHECK("A CHECK does not hold"),
    /** Two transactions wait for each other. */
    DEADLOCK("Two transactions waited for each other, and this one had to give way: roll back and try again"),
    /** Transactions cannot be put in an order, or a lock cannot be raised to one for writing: try again. */
    SERIALIZATION_FAILURE("Another transaction changed what this one stands on: roll back and try again"),
    /** A lock is held by somebody else. */
    LOCK_NOT_AVAILABLE("A lock is held by somebody else"),
    /** The statement took too long, or was cancelled. */
    TIMEOUT("The statement took too long, or was cancelled"),
    /** The connection broke, or could not be made. */
    CONNECTION_LOST("The connection broke, or could not be made"),
    /** A value does not fit its type. */
    DATA("A value does not fit its type"),
    /** The statement has an error, or names what is not there. */
    SYNTAX("The statement has an error, or names what is not there"),
    /** An earlier statement failed, and the database has given up the transaction. */
    TRANSACTION_ABORTED(
            "The database gave up this transaction when an earlier statement failed: roll back, to a savepoint"
                    + " before that statement or as a whole"),
    /** Anything else. */
    OTHER("The database refused the statement");

    private final String meaning;

    ErrorKind(String meaning) {
        this.meaning = meaning;
    }

    /** Returns what it means, as the beginning of a sentence. */
    public String meaning() {
        return meaning;
    }
}
