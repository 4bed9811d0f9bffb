package io.jalchemy.sql.schema;

/** What happens to rows when the row that they refer to is deleted or gets another key. */
public enum ForeignKeyAction {
    /** It is refused, at the end of the statement or transaction. */
    NO_ACTION,
    /** It is refused at once. */
    RESTRICT,
    /** They are deleted, or get the new key. */
    CASCADE,
    /** Their key becomes NULL. */
    SET_NULL,
    /** Their key becomes the column's default. */
    SET_DEFAULT;

    /** The action in SQL: {@code "SET NULL"}. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
