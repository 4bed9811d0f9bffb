package io.jalchemy.sql.tree;

/** The operators that compare two values. */
public enum ComparisonOperator {
    /** Tests for equality: {@code =}. */
    EQ("="),
    /** Tests for inequality: {@code <>}. */
    NE("<>"),
    /** Tests for less: {@code <}. */
    LT("<"),
    /** Tests for less or equal: {@code <=}. */
    LE("<="),
    /** Tests for greater: {@code >}. */
    GT(">"),
    /** Tests for greater or equal: {@code >=}. */
    GE(">="),
    /** Tests for inequality, where NULL is a value like others: {@code IS DISTINCT FROM}. */
    IS_DISTINCT("IS DISTINCT FROM"),
    /** Tests for equality, where NULL is a value like others: {@code IS NOT DISTINCT FROM}. */
    IS_NOT_DISTINCT("IS NOT DISTINCT FROM");

    private final String sql;

    ComparisonOperator(String sql) {
        this.sql = sql;
    }

    /** Returns the operator as standard SQL spells it. */
    public String sql() {
        return sql;
    }
}
