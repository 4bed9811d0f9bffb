package io.jalchemy.engine.event;

/**
 * A statement has succeeded.
 *
 * @param started the event that was fired before it was sent, the same object
 * @param rows the number of rows that it returned or changed; -1 if that is not known: rows that are streamed, a batch whose driver does
 *     not say
 * @param nanos the time that it took, with reading its rows, in nanoseconds
 */
public record StatementSucceeded(StatementStarted started, long rows, long nanos) {}
