package io.jalchemy.orm.event;

/**
 * An attribute that was touched was loaded.
 *
 * @param started the event that was fired when it began, the same object
 * @param nanos how long it took
 */
public record LazyLoadSucceeded(LazyLoadStarted started, long nanos) {}
