package io.jalchemy.orm.event;

/**
 * Loading an attribute that was touched has failed.
 *
 * @param started the event that was fired when it began, the same object
 * @param nanos how long it took
 * @param error what is thrown to the program
 */
public record LazyLoadFailed(LazyLoadStarted started, long nanos, Throwable error) {}
