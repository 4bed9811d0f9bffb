package io.jalchemy.orm.event;

/**
 * An attribute that was read was lazily loaded.
 *
 * @param started the event that was fired when it began, the same object
 * @param nanos the time that it took, in nanoseconds
 */
public record LazyLoadSucceeded(LazyLoadStarted started, long nanos) {}
