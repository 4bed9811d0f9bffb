package io.jalchemy.sql.schema;

/** The place of NULL in the order of an index. */
public enum NullsOrder {
    /** NULL comes before all values. */
    FIRST,
    /** NULL comes after all values. */
    LAST
}
