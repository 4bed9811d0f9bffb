package io.jalchemy.engine.result;

/**
 * What an INSERT, UPDATE or DELETE did.
 *
 * @param rowCount rows that it changed, as the database counts them
 */
public record UpdateResult(long rowCount) {}
