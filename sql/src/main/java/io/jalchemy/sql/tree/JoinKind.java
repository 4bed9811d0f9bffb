package io.jalchemy.sql.tree;

/** How rows without a partner are treated. */
public enum JoinKind {
    /** They are left out. */
    INNER("JOIN"),
    /** Those of the left side are kept. */
    LEFT("LEFT OUTER JOIN"),
    /** Those of both sides are kept. */
    FULL("FULL OUTER JOIN"),
    /** Each row of one side goes with each of the other. */
    CROSS("CROSS JOIN");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    /** The standard's spelling. */
    public String sql() {
        return sql;
    }
}
