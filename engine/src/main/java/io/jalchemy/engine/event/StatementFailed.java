package io.jalchemy.engine.event;

/**
 * A statement, or reading its rows, has failed.
 *
 * @param started the event that was fired before it was sent, the same object
 * @param nanos how long it took
 * @param error what is thrown to the program
 */
public record StatementFailed(StatementStarted started, long nanos, Throwable error) {}
