package io.jalchemy.orm.event;

/**
 * Lazily loading an attribute has failed.
 *
 * @param started the event that was fired when it began, the same object
 * @param nanos the time that it took, in nanoseconds
 * @param error the error that is thrown to the program
 */
public record LazyLoadFailed(LazyLoadStarted started, long nanos, Throwable error) {}
