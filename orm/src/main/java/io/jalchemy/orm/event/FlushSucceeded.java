package io.jalchemy.orm.event;

/**
 * A flush has succeeded.
 *
 * @param started the event that was fired when it began, the same object
 * @param inserted how many rows were inserted, links of many-to-many relationships included
 * @param updated how many rows were updated
 * @param deleted how many rows were deleted; all links of an object that are given up together count as one
 * @param nanos how long it took
 */
public record FlushSucceeded(FlushStarted started, int inserted, int updated, int deleted, long nanos) {}
