package io.jalchemy.sql.tree;

/** The kinds of joins, which differ in the treatment of rows without a partner. */
public enum JoinKind {
    /** Leaves out rows without a partner. */
    INNER("JOIN"),
    /** Keeps rows of the left side without a partner. */
    LEFT("LEFT OUTER JOIN"),
    /** Keeps rows of both sides without a partner. */
    FULL("FULL OUTER JOIN"),
    /** Combines each row of one side with each row of the other. */
    CROSS("CROSS JOIN");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    /** Returns the keywords of the join as standard SQL spells them. */
    public String sql() {
        return sql;
    }
}
