package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Between;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InQuery;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Like;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes conditions, as {@link ExpressionCompiler} writes other expressions: the protected methods may be overridden. */
public abstract class ConditionCompiler extends ExpressionCompiler {

    ConditionCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    final void condition(Condition condition) {
        if (condition instanceof Comparison comparison) {
            place(compared(comparison));
            comparison(comparison);
            place(null);
        } else if (condition instanceof Junction junction) {
            junction(junction);
        } else if (condition instanceof Not not) {
            not(not);
        } else if (condition instanceof IsNull isNull) {
            isNull(isNull);
        } else if (condition instanceof Between between) {
            between(between);
        } else if (condition instanceof InValues in) {
            if (writesLiterals()) {
                inValues(in, in.values().type());
            } else {
                inValues(in);
            }
        } else if (condition instanceof InQuery in) {
            inQuery(in);
        } else if (condition instanceof Like like) {
            like(like);
        } else if (condition instanceof Exists exists) {
            exists(exists);
        } else {
            unlowered(condition);
        }
    }

    /** Returns the place of a value in {@code comparison} that is compared with a column; null if there is none. */
    private static @Nullable ValuePlace compared(Comparison comparison) {
        Node left = SelectedValues.plain(comparison.left());
        Node right = SelectedValues.plain(comparison.right());
        if (left instanceof ColumnExpression<?> column && right instanceof Bind) {
            return ValuePlace.compared(column);
        }
        return right instanceof ColumnExpression<?> column && left instanceof Bind ? ValuePlace.compared(column) : null;
    }

    /** Writes a comparison of two values: {@code a = b}, {@code a IS DISTINCT FROM b}. */
    protected void comparison(Comparison comparison) {
        operand(comparison.left(), Precedence.ARITHMETIC);
        write(" ").write(operator(comparison.operator())).write(" ");
        operand(comparison.right(), Precedence.ARITHMETIC);
    }

    /** Returns the database's spelling of {@code operator}. */
    protected String operator(ComparisonOperator operator) {
        return operator.sql();
    }

    private void junction(Junction junction) {
        if (junction.conditions().isEmpty()) {
            constant(!junction.any());
        } else {
            junction(junction.conditions(), Precedence.of(junction), junction.any() ? " OR " : " AND ");
        }
    }

    /** Writes a condition that always or never holds: {@code 1 = 1}. Called for AND and OR of no conditions. */
    protected void constant(boolean holds) {
        write(holds ? "1 = 1" : "1 = 0");
    }

    /**
     * Writes conditions with {@code operator}, which is AND or OR, between them.
     *
     * @param own the precedence of the whole
     */
    protected void junction(List<Condition> conditions, Precedence own, String operator) {
        for (int i = 0; i < conditions.size(); i++) {
            write(i == 0 ? "" : operator);
            operand(conditions.get(i), own);
        }
    }

    /** Writes the negation of a condition: {@code NOT a}. */
    protected void not(Not not) {
        write("NOT ");
        operand(not.operand(), Precedence.ARITHMETIC);
    }

    /** Writes the condition that a value is NULL, or is not: {@code a IS NULL}, {@code a IS NOT NULL}. */
    protected void isNull(IsNull isNull) {
        operand(isNull.operand(), Precedence.ARITHMETIC);
        write(isNull.negated() ? " IS NOT NULL" : " IS NULL");
    }

    /** Writes the condition that a value is between two others: {@code a BETWEEN b AND c}. */
    protected void between(Between between) {
        operand(between.operand(), Precedence.ARITHMETIC);
        write(between.negated() ? " NOT BETWEEN " : " BETWEEN ");
        operand(between.low(), Precedence.ARITHMETIC);
        write(" AND ");
        operand(between.high(), Precedence.ARITHMETIC);
    }

    /** Writes the condition that a value is in a list, {@code a IN (?, ?)}, with one place for each value; a dialect may send one array. */
    protected void inValues(InValues in) {
        inValues(in, in.values().type());
    }

    /** Appends {@code in} with its values sent as {@code type}. */
    protected final void inValues(InValues in, SqlType<?> type) {
        operand(in.operand(), Precedence.ARITHMETIC);
        write(in.negated() ? " NOT IN (" : " IN (");
        listParameters(in.values(), type);
        write(")");
    }

    /** Writes the condition that a value is among the rows of a query: {@code a IN (SELECT …)}. */
    protected void inQuery(InQuery in) {
        operand(in.operand(), Precedence.ARITHMETIC);
        write(in.negated() ? " NOT IN " : " IN ");
        query(in.query());
    }

    /** Writes the condition that a query has rows: {@code EXISTS (SELECT …)}. */
    protected void exists(Exists exists) {
        write("EXISTS ");
        query(exists.query());
    }

    /** Writes the condition that a text matches a pattern: {@code a LIKE b}, both through {@link #caseFolded} if case is ignored. */
    protected void like(Like like) {
        likeOperand(like.operand(), like.ignoreCase());
        write(like.negated() ? " NOT LIKE " : " LIKE ");
        likeOperand(like.pattern(), like.ignoreCase());
        escape(like);
    }

    private void likeOperand(Expression<?> expression, boolean ignoreCase) {
        if (ignoreCase) {
            caseFolded(expression);
        } else {
            operand(expression, Precedence.ARITHMETIC);
        }
    }

    /** Writes a text in lower case, for a LIKE that ignores case. */
    protected void caseFolded(Expression<?> text) {
        write("lower(");
        expression(text);
        write(")");
    }

    /**
     * Writes the escape character of a pattern, if that has one of the library's; otherwise nothing, so that the database's default
     * applies.
     */
    protected void escape(Like like) {
        write(like.escaped() ? " ESCAPE '" + Like.ESCAPE + "'" : "");
    }

    @Override
    final void matches(Custom<?> custom) {
        require(
                Feature.REGEXP,
                "matches(regex)",
                "Use like(…), startsWith(…) or contains(…), or test the texts in the program.");
        Expression<?> text = custom.parts().get(0);
        Expression<?> pattern = custom.parts().get(1);
        if (custom.detail().isEmpty()) {
            matches(text, pattern);
        } else {
            matches(text, pattern, custom.detail());
        }
    }

    /** Writes the condition that a text matches a regular expression. Called only if the database has {@link Feature#REGEXP}. */
    protected void matches(Expression<?> text, Expression<?> pattern) {
        operand(text, Precedence.ARITHMETIC);
        write(" REGEXP ");
        operand(pattern, Precedence.ARITHMETIC);
    }

    /** Writes the condition that a text matches a regular expression with flags, such as {@code i} to ignore case. */
    protected void matches(Expression<?> text, Expression<?> pattern, String flags) {
        write("REGEXP_LIKE(");
        expression(text);
        write(", ");
        expression(pattern);
        write(", '").write(flags).write("')");
    }
}
