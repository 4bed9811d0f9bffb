package io.jalchemy.sql.tree;

/** The operators that compute a value from two. */
public enum BinaryOperator {
    /** {@code +}. */
    PLUS("+", 5),
    /** {@code -}. */
    MINUS("-", 5),
    /** {@code *}. */
    TIMES("*", 6),
    /** {@code /}. */
    DIVIDE("/", 6),
    /** {@code %}. */
    MODULO("%", 6),
    /** {@code ||}. */
    CONCAT("||", 4);

    private final String sql;
    private final int precedence;

    BinaryOperator(String sql, int precedence) {
        this.sql = sql;
        this.precedence = precedence;
    }

    /** The standard's spelling. */
    public String sql() {
        return sql;
    }

    /** How tightly it binds; more binds tighter. */
    public int precedence() {
        return precedence;
    }
}
