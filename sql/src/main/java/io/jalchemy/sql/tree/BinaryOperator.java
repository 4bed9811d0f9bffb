package io.jalchemy.sql.tree;

/** The operators that compute a value from two. */
public enum BinaryOperator {
    /** Adds two numbers: {@code +}. */
    PLUS("+", 5),
    /** Subtracts a number from another: {@code -}. */
    MINUS("-", 5),
    /** Multiplies two numbers: {@code *}. */
    TIMES("*", 6),
    /** Divides a number by another: {@code /}. */
    DIVIDE("/", 6),
    /** Computes the remainder of a division: {@code %}. */
    MODULO("%", 6),
    /** Concatenates two texts: {@code ||}. */
    CONCAT("||", 4);

    private final String sql;
    private final int precedence;

    BinaryOperator(String sql, int precedence) {
        this.sql = sql;
        this.precedence = precedence;
    }

    /** Returns the operator as standard SQL spells it. */
    public String sql() {
        return sql;
    }

    /** Returns the operator's precedence; an operator of higher precedence binds tighter. */
    public int precedence() {
        return precedence;
    }
}
