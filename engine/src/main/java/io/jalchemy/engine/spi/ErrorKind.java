package io.jalchemy.engine.spi;

/** Kinds of errors, the same for every database. */
public enum ErrorKind {
    /** A unique constraint does not hold: a value exists already that may exist once. */
    UNIQUE("A value is there already that may be there once"),
    /** A foreign key does not hold: a row refers to one that does not exist, or is itself referred to. */
    FOREIGN_KEY("A row refers to one that is not there, or is itself referred to"),
    /** A column that takes no NULL was given one. */
    NOT_NULL("A column that takes no NULL was given one"),
    /** A CHECK does not hold. */
    CHECK("A CHECK does not hold"),
    /** Two transactions wait for each other, and the database has ended one. */
    DEADLOCK("Two transactions waited for each other, and this one had to give way: roll back and try again"),
    /** Transactions cannot be put in an order, or a lock cannot be raised to one for writing: try again. */
    SERIALIZATION_FAILURE("This transaction and another one cannot be put in an order: roll back and try again"),
    /** Another transaction holds a lock that the statement does not wait for. */
    LOCK_NOT_AVAILABLE("A lock is held by somebody else"),
    /** The statement took too long, or was cancelled. */
    TIMEOUT("The statement took too long, or was cancelled"),
    /** The connection broke, or could not be made. */
    CONNECTION_LOST("The connection broke, or could not be made"),
    /** A value does not fit its type. */
    DATA("A value does not fit its type"),
    /** The statement has an error, or names something that does not exist. */
    SYNTAX("The statement has an error, or names what is not there"),
    /** An earlier statement failed, and the database has aborted the transaction. */
    TRANSACTION_ABORTED(
            "The database gave up this transaction when an earlier statement failed: roll back, to a savepoint"
                    + " before that statement or as a whole"),
    /** The statement writes, and the transaction, the server or the file is read-only. */
    READ_ONLY("Nothing can be written here: the transaction, or the database, is read-only"),
    /** Any other error. */
    OTHER("The database refused the statement");

    private final String meaning;

    ErrorKind(String meaning) {
        this.meaning = meaning;
    }

    /** Returns a description of the kind, as the beginning of a sentence. */
    public String meaning() {
        return meaning;
    }
}
