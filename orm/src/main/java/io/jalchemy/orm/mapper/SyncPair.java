package io.jalchemy.orm.mapper;

/**
 * A pair of columns that a relationship synchronizes.
 *
 * @param source the attribute number that is copied from: a key
 * @param target the attribute number that is copied to: a foreign key; -1 where it is a column of the association table
 * @param secondaryColumn the association table's column; empty where there is none
 */
public record SyncPair(int source, int target, String secondaryColumn) {}
