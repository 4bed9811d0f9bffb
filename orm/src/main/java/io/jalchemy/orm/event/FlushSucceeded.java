package io.jalchemy.orm.event;

/**
 * A flush has succeeded.
 *
 * @param started the event that was fired when it began, the same object
 * @param inserted the number of rows that were inserted, association rows included
 * @param updated the number of rows that were updated
 * @param deleted the number of rows that were deleted; the association rows of an object that are deleted together count as one
 * @param nanos the time that it took, in nanoseconds
 */
public record FlushSucceeded(FlushStarted started, int inserted, int updated, int deleted, long nanos) {}
