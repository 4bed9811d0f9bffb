package io.jalchemy.sql.tree;

/** How the rows of several queries become one result. */
public enum SetOperator {
    /** Rows of either, each of equal ones once. */
    UNION("UNION"),
    /** Rows of either. */
    UNION_ALL("UNION ALL"),
    /** Rows of both, each of equal ones once. */
    INTERSECT("INTERSECT"),
    /** Rows of the first that the second has not, each of equal ones once. */
    EXCEPT("EXCEPT");

    private final String sql;

    SetOperator(String sql) {
        this.sql = sql;
    }

    /** The standard's spelling. */
    public String sql() {
        return sql;
    }
}
