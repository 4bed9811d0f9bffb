package io.jalchemy.sql.tree;

/**
 * A placeholder for a value that is given at each execution.
 *
 * @param index its position among the statement's values
 */
public record Slot(int index) {}
