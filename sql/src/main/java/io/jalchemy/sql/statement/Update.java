package io.jalchemy.sql.statement;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An UPDATE. Immutable: every method returns a new statement. */
public final class Update extends DmlStatement {

    private final UpdateNode node;

    /** Creates a statement over {@code node}. */
    public Update(UpdateNode node) {
        this.node = node;
    }

    @Override
    public UpdateNode node() {
        return node;
    }

    @Override
    public String toString() {
        return node.toString();
    }

    /**
     * Returns the statement with the assignment {@code column = value}; null assigns NULL, as {@link #setNull} does.
     *
     * @throws JalchemyException if the value is null and the column is NOT NULL, or if the column is set already
     */
    public <T> Update set(Expression<T> column, @Nullable T value) {
        if (value == null && isNotNull(column)) {
            throw new JalchemyException(
                    "NULL_SET",
                    "null was given to set(" + column
                            + ", …), and the column is NOT NULL. Give a value, or make the column" + " nullable.");
        }
        return set(Assignment.of(column, value));
    }

    /** Returns the statement with the assignment {@code column = value}, where the database computes the value. */
    public <T> Update set(Expression<T> column, Expression<? extends T> value) {
        return set(new Assignment(column, value));
    }

    /** Returns the statement with the assignment {@code column = value}. The number must be exactly representable in the column's type. */
    public <N extends Number> Update set(Expression<N> column, int value) {
        return set(Assignment.of(column, value));
    }

    /** Returns the statement with the assignment {@code column = value}. The number must be exactly representable in the column's type. */
    public <N extends Number> Update set(Expression<N> column, long value) {
        return set(Assignment.of(column, value));
    }

    /** Returns the statement with the assignment {@code column = value}. The number must be exactly representable in the column's type. */
    public <N extends Number> Update set(Expression<N> column, double value) {
        return set(Assignment.of(column, value));
    }

    private static boolean isNotNull(Expression<?> expression) {
        Expression<?> column = expression instanceof Attribute<?> attribute ? Source.columnOf(attribute) : expression;
        return column instanceof ColumnExpression<?> known && !known.isNullable();
    }

    /** Returns the statement with the assignment {@code column = NULL}. */
    public Update setNull(Expression<?> column) {
        return set(new Assignment(column, new Bind<>(null, column.type())));
    }

    /**
     * Returns the statement with more assignments.
     *
     * @throws JalchemyException if a column is set already
     */
    public Update set(Assignment... assignments) {
        List<Assignment> all = new ArrayList<>(node.set());
        for (Assignment assignment : assignments) {
            for (Assignment before : all) {
                requireOther(before, assignment);
            }
            all.add(assignment);
        }
        return new Update(new UpdateNode(node.target(), all, node.where(), node.returning(), node.only()));
    }

    /** Refuses two assignments of one column or element, and those of a column and an element of it. */
    private static void requireOther(Assignment before, Assignment next) {
        boolean whole = before.assignedElement() == null || next.assignedElement() == null;
        if (before.column().equals(next.column())) {
            throw new JalchemyException("SET_TWICE", next.column() + " is set twice by one UPDATE. Set it once.");
        }
        if (whole && before.assignedColumn().equals(next.assignedColumn())) {
            throw new JalchemyException(
                    "SET_TWICE",
                    next.assignedColumn()
                            + " is set by one UPDATE both as a whole and in an element. Set the column once, or"
                            + " elements of it.");
        }
    }

    /** Returns the statement with {@code conditions} added to WHERE, joined by AND. */
    public Update where(Condition... conditions) {
        return where(GivenConditions.of("where", conditions));
    }

    /** Returns the statement with {@code conditions} added to WHERE, joined by AND. */
    public Update where(List<? extends Condition> conditions) {
        List<Condition> all = new ArrayList<>(node.where());
        all.addAll(GivenConditions.of("where", conditions));
        return new Update(new UpdateNode(node.target(), node.set(), all, node.returning(), node.only()));
    }

    /**
     * Returns the statement as {@code UPDATE ONLY}: it changes no rows of the tables that inherit from its table. PostgreSQL alone has
     * tables that inherit.
     */
    public Update only() {
        return new Update(node.withOnly());
    }

    @Override
    StatementNode withReturning(List<Node> columns) {
        return node.withReturning(columns);
    }
}
