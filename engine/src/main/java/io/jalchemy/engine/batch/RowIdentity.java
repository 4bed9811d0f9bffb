package io.jalchemy.engine.batch;

/** What tells which of several rows that were inserted together got which of the keys that the database made. */
public enum RowIdentity {

    /** The database hands out keys in the order of the rows, each greater than the one before. */
    ASCENDING_KEYS,

    /** Keys come in any order; each row that comes back can say which of the given ones it was. */
    ORDINALITY,

    /** Nothing does: each row needs a statement of its own. */
    SINGLE_ROWS
}
