package io.jalchemy.engine.event;

/** The way in which a statement is executed. */
public enum StatementKind {

    /** It returns rows, which are all read: a query, or a statement with RETURNING. */
    QUERY,

    /** It is a query whose rows are fetched part after part, after the statement was executed. */
    STREAM,

    /** It changes rows and returns their number. */
    UPDATE,

    /** It is sent for several rows of values at a time, as a JDBC batch. */
    BATCH,

    /** It is text of the program's, about which nothing is known. */
    TEXT,

    /** It creates, changes or drops part of a schema. */
    DDL
}
