package io.jalchemy.sql.schema;

/** When a deferrable constraint is checked if nobody says otherwise. */
public enum Initially {
    /** At the end of the transaction. */
    DEFERRED,
    /** After each statement. */
    IMMEDIATE
}
