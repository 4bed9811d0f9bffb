package io.jalchemy.migrate.operation;

/**
 * Where a column is put. Databases add columns at the end; only a table that is made anew can have one elsewhere.
 *
 * @param column the name of the neighbour
 * @param isAfter whether the column comes after its neighbour, and not before
 */
public record ColumnPosition(String column, boolean isAfter) {

    /** Returns the position before the column {@code name}. */
    public static ColumnPosition before(String name) {
        return new ColumnPosition(name, false);
    }

    /** Returns the position after the column {@code name}. */
    public static ColumnPosition after(String name) {
        return new ColumnPosition(name, true);
    }
}
