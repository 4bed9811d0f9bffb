package io.jalchemy.engine.result;

/**
 * The result of an INSERT, UPDATE or DELETE.
 *
 * @param rowCount the number of rows that it changed, as the database counts them
 */
public record UpdateResult(long rowCount) {}
