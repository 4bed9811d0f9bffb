package io.jalchemy.engine.event;

/**
 * The rows that a statement inserts, if all that are inserted together are too many for one.
 *
 * @param from the number of the first row, from 1 on
 * @param to the number of the last row
 * @param rows the number of rows that are inserted together, by several statements
 */
public record InsertPart(int from, int to, int rows) {}
