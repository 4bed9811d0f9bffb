package io.jalchemy.sql.schema;

/** The time at which a deferrable constraint is checked unless the transaction sets it otherwise. */
public enum Initially {
    /** Checked at the end of the transaction. */
    DEFERRED,
    /** Checked after each statement. */
    IMMEDIATE
}
