package io.jalchemy.sql.tree;

/** The operators that compare two values. */
public enum ComparisonOperator {
    /** {@code =}. */
    EQ("="),
    /** {@code <>}. */
    NE("<>"),
    /** {@code <}. */
    LT("<"),
    /** {@code <=}. */
    LE("<="),
    /** {@code >}. */
    GT(">"),
    /** {@code >=}. */
    GE(">="),
    /** {@code IS DISTINCT FROM}. */
    IS_DISTINCT("IS DISTINCT FROM"),
    /** {@code IS NOT DISTINCT FROM}. */
    IS_NOT_DISTINCT("IS NOT DISTINCT FROM");

    private final String sql;

    ComparisonOperator(String sql) {
        this.sql = sql;
    }

    /** The standard's spelling. */
    public String sql() {
        return sql;
    }
}
