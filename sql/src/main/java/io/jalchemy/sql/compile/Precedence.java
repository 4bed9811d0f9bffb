package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Between;
import io.jalchemy.sql.tree.Binary;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InQuery;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Like;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.Unary;
import io.jalchemy.sql.tree.View;

/** The precedence of an expression, lowest first: an operand whose precedence is lower than its operator's needs parentheses. */
public enum Precedence {
    /** SQL text of the program's, which may contain any operator. */
    UNKNOWN,
    /** {@code OR}. */
    OR,
    /** {@code AND}. */
    AND,
    /** {@code NOT}. */
    NOT,
    /** {@code =}, {@code LIKE}, {@code IN}, {@code IS NULL} … */
    COMPARISON,
    /** Anything that can be an operand of a comparison. */
    ARITHMETIC,
    /** {@code ||}. */
    CONCAT,
    /** {@code +}, {@code -}. */
    SUM,
    /** {@code *}, {@code /}, {@code %}. */
    PRODUCT,
    /** A sign. */
    SIGN,
    /** Columns, parameters, calls, and text in parentheses. */
    ATOM;

    @SuppressWarnings("EnumOrdinal") // the order of the constants is what they mean
    Precedence next() {
        return values()[ordinal() + 1];
    }

    static Precedence of(Expression<?> expression) {
        if (expression instanceof View<?> view) {
            return of(view.of());
        }
        if (expression instanceof Label<?> label) {
            return of(label.expression());
        }
        if (expression instanceof Junction junction) {
            return of(junction);
        }
        if (expression instanceof Binary<?> binary) {
            return of(binary);
        }
        if (expression instanceof Not) {
            return NOT;
        }
        if (expression instanceof Unary) {
            return SIGN;
        }
        if (expression instanceof SqlText) {
            return UNKNOWN;
        }
        return isComparison(expression) ? COMPARISON : ATOM;
    }

    private static boolean isComparison(Expression<?> expression) {
        return expression instanceof Comparison
                || expression instanceof Between
                || expression instanceof InValues
                || expression instanceof InQuery
                || expression instanceof IsNull
                || expression instanceof Like
                || (expression instanceof Custom<?> custom && custom.name().equals(Custom.MATCHES));
    }

    private static Precedence of(Junction junction) {
        int size = junction.conditions().size();
        if (size == 0) {
            return COMPARISON;
        }
        return size == 1 ? of(junction.conditions().get(0)) : junction.any() ? OR : AND;
    }

    private static Precedence of(Binary<?> binary) {
        return switch (binary.operator()) {
            case BIT_AND, BIT_OR, BIT_XOR -> ARITHMETIC; // databases disagree on theirs
            case CONCAT -> CONCAT;
            case PLUS, MINUS -> SUM;
            case TIMES, DIVIDE, MODULO -> PRODUCT;
        };
    }
}
