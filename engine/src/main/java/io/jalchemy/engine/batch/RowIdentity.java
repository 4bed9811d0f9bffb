package io.jalchemy.engine.batch;

/** The way to find out which of several rows that were inserted together has which of the keys that the database made. */
public enum RowIdentity {

    /** The database hands out keys in the order of the rows, each greater than the one before. */
    ASCENDING_KEYS,

    /** Keys come in any order; each row that comes back can have the number of the given one. */
    ORDINALITY,

    /** There is none: each row needs a statement of its own. */
    SINGLE_ROWS
}
