package io.jalchemy.sql.schema;

/** The action on referring rows when the row that they refer to is deleted or gets another key. */
public enum ForeignKeyAction {
    /** The change is refused, at the end of the statement or transaction. */
    NO_ACTION,
    /** The change is refused at once. */
    RESTRICT,
    /** Referring rows are deleted, or get the new key. */
    CASCADE,
    /** The foreign key of referring rows becomes NULL. */
    SET_NULL,
    /** The foreign key of referring rows becomes the column's default. */
    SET_DEFAULT;

    /** Returns the action in SQL: {@code "SET NULL"}. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
