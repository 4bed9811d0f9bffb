package io.jalchemy.engine.event;

/**
 * A statement, or reading its rows, has failed.
 *
 * @param started the event that was fired before it was sent, the same object
 * @param nanos the time that it took, in nanoseconds
 * @param error the exception that the program gets
 * @param sent whether the driver got the statement; false if one of its values was refused before, or its time was over
 */
public record StatementFailed(StatementStarted started, long nanos, Throwable error, boolean sent) {}
