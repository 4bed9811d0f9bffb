package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An INSERT. Immutable: every method returns a new statement. */
public final class Insert extends DataChange {

    private final InsertNode node;

    /** A statement over {@code node}. */
    public Insert(InsertNode node) {
        this.node = node;
    }

    @Override
    public InsertNode node() {
        return node;
    }

    @Override
    public String toString() {
        return Printing.print(node);
    }

    /**
     * With one more row. All rows have values for the same columns, in the same order.
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

    /** With the rows of {@code query}, which gives a value for each of {@code columns}. */
    public Insert fromSelect(List<? extends Expression<?>> columns, Query<?> query) {
        return new Insert(new InsertNode(
                node.into(), List.copyOf(columns), List.of(), query.node(), node.onConflict(), node.returning()));
    }

    /** What to do with a row that exists; {@code columns} say what it is recognised by. */
    public Conflict onConflict(Expression<?>... columns) {
        return new Conflict(this, List.of(columns), List.of());
    }

    @Override
    StatementNode giving(List<Node> columns) {
        return node.withReturning(columns);
    }

    private Insert with(@Nullable OnConflict conflict, List<Node> returning) {
        return new Insert(new InsertNode(node.into(), node.columns(), node.rows(), node.query(), conflict, returning));
    }

    /** An INSERT that is to say what happens to a row that exists. */
    public static final class Conflict {

        private final Insert insert;
        private final List<Expression<?>> columns;
        private final List<Condition> where;

        private Conflict(Insert insert, List<Expression<?>> columns, List<Condition> where) {
            this.insert = insert;
            this.columns = columns;
            this.where = where;
        }

        /** An update only of rows for which all {@code conditions} hold; others stay as they are. */
        public Conflict where(Condition... conditions) {
            return new Conflict(insert, columns, List.of(conditions));
        }

        /** Nothing happens. */
        public Insert doNothing() {
            return insert.with(new OnConflict(columns, List.of(), List.of()), insert.node.returning());
        }

        /** {@code set} get the values that the new row would have had. */
        public Insert doUpdate(Expression<?>... set) {
            List<Assignment> updates = new ArrayList<>();
            for (Expression<?> column : set) {
                updates.add(new Assignment(column, new Excluded<>(column)));
            }
            return insert.with(new OnConflict(columns, updates, where), insert.node.returning());
        }

        /** These are set; {@code Sql.excluded(column)} is the value that the new row would have had. */
        public Insert doUpdate(Assignment... updates) {
            return insert.with(new OnConflict(columns, List.of(updates), where), insert.node.returning());
        }
    }
}
