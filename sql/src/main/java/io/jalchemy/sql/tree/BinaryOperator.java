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
    CONCAT("||", 4),
    /** Combines the bits that two whole numbers both have: {@code &}. */
    BIT_AND("&", 3),
    /** Combines the bits that one of two whole numbers has: {@code |}. */
    BIT_OR("|", 3),
    /** Combines the bits that just one of two whole numbers has: {@code ^}, on PostgreSQL {@code #}. */
    BIT_XOR("^", 3);

    private final String sql;
    private final int precedence;

    BinaryOperator(String sql, int precedence) {
        this.sql = sql;
        this.precedence = precedence;
    }

    /** Returns whether it combines the bits of two whole numbers. */
    public boolean isBitwise() {
        return this == BIT_AND || this == BIT_OR || this == BIT_XOR;
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
