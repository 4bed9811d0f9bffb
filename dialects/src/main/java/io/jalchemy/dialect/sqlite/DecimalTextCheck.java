package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.Between;
import io.jalchemy.sql.tree.Binary;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Derived;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.Over;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.Unary;
import io.jalchemy.sql.tree.View;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Refuses operations that would use the text of a number: ordering by, and calculating with, columns that keep more digits than a double
 * has.
 *
 * <p>Their values are texts ({@link SqliteDialect#isExactText}), of which SQLite knows only whether two are equal.
 */
final class DecimalTextCheck {

    private static final Set<ComparisonOperator> BY_SIZE =
            Set.of(ComparisonOperator.LT, ComparisonOperator.LE, ComparisonOperator.GT, ComparisonOperator.GE);

    private static final Set<String> OF_NUMBERS =
            Set.of("sum", "avg", "min", "max", "abs", "round", "ceil", "floor", "power", "sqrt", "mod");

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private DecimalTextCheck() {}

    /**
     * Checks {@code statement} and all nodes below it.
     *
     * @throws UnsupportedSqlException if it orders by, compares the size of, calculates with or casts to such values
     */
    static void check(StatementNode statement) {
        new DecimalTextCheck().visit(statement);
    }

    /** Checks {@code node} and all nodes below it; each item of FROM once, however many of its columns are used. */
    private void visit(Node node) {
        if (node instanceof FromItem && !seen.add(node)) {
            return;
        }
        List<? extends Node> children = node.children();
        if (isByNumber(node)) {
            children.forEach(DecimalTextCheck::refuse);
        }
        if (node instanceof Cast<?> cast && SqliteDialect.isExactText(cast.type())) {
            refuse("A cast to " + cast.type());
        }
        children.forEach(this::visit);
    }

    private static boolean isByNumber(Node node) {
        if (node instanceof Comparison comparison) {
            return BY_SIZE.contains(comparison.operator());
        }
        if (node instanceof Function<?> function) {
            return OF_NUMBERS.contains(function.name());
        }
        return node instanceof Between
                || node instanceof Ordering
                || node instanceof Unary
                || (node instanceof Binary<?> binary && binary.type().kind().isNumeric());
    }

    private static void refuse(Node operand) {
        if (isExactText(operand)) {
            refuse("Ordering by, comparing the size of, or calculating with " + operand);
        }
    }

    private static void refuse(String what) {
        throw new UnsupportedSqlException(
                "EXACT_DECIMALS",
                what + ", whose values have more digits than a double,",
                "sqlite",
                "Give the column a precision of at most 15, or do it in the program.");
    }

    private static boolean isExactText(Node node) {
        if (node instanceof View<?> view) {
            return isExactText(view.of());
        }
        if (node instanceof Label<?> label) {
            return isExactText(label.expression());
        }
        if (node instanceof Derived<?> derived) {
            Node inner = inside(derived.from(), derived);
            return inner == derived ? SqliteDialect.isExactText(derived.type()) : isExactText(inner);
        }
        return isOneOfItsValues(node) && SqliteDialect.isExactText(((Expression<?>) node).type());
    }

    /** Returns whether {@code node} is a column, or takes the value of one of its parts without calculating. */
    private static boolean isOneOfItsValues(Node node) {
        return node instanceof ColumnExpression<?>
                || node instanceof Case<?>
                || node instanceof Over<?>
                || node instanceof ScalarSubquery<?>
                || (node instanceof Function<?> function && !OF_NUMBERS.contains(function.name()));
    }

    /** Returns the expression that {@code column} of a subquery or CTE has in it; {@code column} itself for other items of FROM. */
    private static Node inside(FromItem from, Derived<?> column) {
        if (from instanceof Subquery subquery) {
            return subquery.inner(column);
        }
        if (from instanceof Cte cte) {
            return cte.inner(column);
        }
        return column;
    }
}
