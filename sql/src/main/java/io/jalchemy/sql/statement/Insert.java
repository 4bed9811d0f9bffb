package io.jalchemy.sql.statement;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OnConflict;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.StatementNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An INSERT. Immutable: every method returns a new statement. */
public final class Insert extends DmlStatement {

    private final InsertNode node;

    /** Creates a statement over {@code node}. */
    public Insert(InsertNode node) {
        this.node = node;
    }

    @Override
    public InsertNode node() {
        return node;
    }

    @Override
    public String toString() {
        return node.toString();
    }

    /**
     * Returns the statement with one more row. All rows have values for the same columns, in the same order.
     *
     * @throws JalchemyException if an earlier row had others
     */
    public Insert values(Assignment... assignments) {
        List<Expression<?>> columns = new ArrayList<>();
        List<Expression<?>> row = new ArrayList<>();
        for (Assignment assignment : assignments) {
            columns.add(assignment.column());
            row.add(assignment.value());
        }
        if (!node.rows().isEmpty() && !node.columns().equals(columns)) {
            throw new JalchemyException(
                    "ROWS_DIFFER",
                    "One row of the INSERT has values for " + node.columns() + ", another for " + columns
                            + ". Give every row the same columns, or use several statements.");
        }
        List<List<Expression<?>>> rows = new ArrayList<>(node.rows());
        rows.add(row);
        return new Insert(
                new InsertNode(node.into(), columns, rows, node.query(), node.onConflict(), node.returning()));
    }

    /**
     * Returns an {@code INSERT … SELECT}, which inserts the rows of {@code query}.
     *
     * @param columns one for each column of {@code query}, in its order
     */
    public Insert fromSelect(List<? extends Expression<?>> columns, Query<?> query) {
        return new Insert(new InsertNode(
                node.into(), List.copyOf(columns), List.of(), query.node(), node.onConflict(), node.returning()));
    }

    /**
     * Begins an {@code ON CONFLICT} clause. The methods of the result decide what happens to the existing row.
     *
     * @param columns the columns of the unique or primary-key constraint that may be violated
     */
    public Conflict onConflict(Expression<?>... columns) {
        return new Conflict(this, List.of(columns), List.of());
    }

    @Override
    StatementNode withReturning(List<Node> columns) {
        return node.withReturning(columns);
    }

    private Insert with(@Nullable OnConflict conflict, List<Node> returning) {
        return new Insert(new InsertNode(node.into(), node.columns(), node.rows(), node.query(), conflict, returning));
    }

    /** An INSERT with an unfinished {@code ON CONFLICT} clause. */
    public static final class Conflict {

        private final Insert insert;
        private final List<Expression<?>> columns;
        private final List<Condition> where;

        private Conflict(Insert insert, List<Expression<?>> columns, List<Condition> where) {
            this.insert = insert;
            this.columns = columns;
            this.where = where;
        }

        /**
         * Returns this clause with a WHERE for {@code DO UPDATE}: existing rows for which not all {@code conditions} hold stay as they are.
         */
        public Conflict where(Condition... conditions) {
            return new Conflict(insert, columns, List.of(conditions));
        }

        /** Returns the INSERT with {@code DO NOTHING}: the existing row stays as it is. */
        public Insert doNothing() {
            return insert.with(new OnConflict(columns, List.of(), List.of()), insert.node.returning());
        }

        /** Returns the INSERT with {@code DO UPDATE} that sets each column of {@code set} to the value that the new row would have had. */
        public Insert doUpdate(Expression<?>... set) {
            List<Assignment> updates = new ArrayList<>();
            for (Expression<?> column : set) {
                updates.add(new Assignment(column, new Excluded<>(column)));
            }
            return insert.with(new OnConflict(columns, updates, where), insert.node.returning());
        }

        /**
         * Returns the INSERT with {@code DO UPDATE SET updates}; {@code Sql.excluded(column)} is the value that the new row would have had.
         */
        public Insert doUpdate(Assignment... updates) {
            return insert.with(new OnConflict(columns, List.of(updates), where), insert.node.returning());
        }
    }
}
