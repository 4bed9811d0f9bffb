package io.jalchemy.migrate.revision;

/** Whether a revision is run in a transaction. */
public enum TransactionMode {
    /** In one of its own, together with what is written down about it. */
    REVISION,
    /** In none: each statement is committed by itself. For what a database refuses in a transaction. */
    NONE
}
