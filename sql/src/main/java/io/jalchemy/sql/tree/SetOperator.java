package io.jalchemy.sql.tree;

/** The set operators that combine the rows of several queries. */
public enum SetOperator {
    /** Returns the rows of either query, without duplicates. */
    UNION("UNION"),
    /** Returns the rows of either query, with duplicates. */
    UNION_ALL("UNION ALL"),
    /** Returns the rows of both queries, without duplicates. */
    INTERSECT("INTERSECT"),
    /** Returns the rows of the first query that the second does not have, without duplicates. */
    EXCEPT("EXCEPT");

    private final String sql;

    SetOperator(String sql) {
        this.sql = sql;
    }

    /** Returns the operator as standard SQL spells it. */
    public String sql() {
        return sql;
    }
}
