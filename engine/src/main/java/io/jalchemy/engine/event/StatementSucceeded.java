package io.jalchemy.engine.event;

/**
 * A statement has succeeded.
 *
 * @param started the event that was fired before it was sent, the same object
 * @param rows how many rows it gave or changed; -1 if that is not known: rows that are streamed, a batch whose driver does not say
 * @param nanos how long it took, with reading its rows
 */
public record StatementSucceeded(StatementStarted started, long rows, long nanos) {}
