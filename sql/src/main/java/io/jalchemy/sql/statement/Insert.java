package io.jalchemy.sql.statement;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.ConflictArbiter;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OnConflict;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableSource;
import java.util.ArrayList;
import java.util.List;

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
     * Begins an {@code ON CONFLICT} clause. The methods of the result decide what happens to the existing row. A statement may have several
     * clauses on SQLite, where the first one counts that fits; on PostgreSQL it may have one.
     *
     * <pre>{@code
     * insert(USER).values(USER.email.to("a@b.org"), USER.name.to("ann")).onConflict(USER.email).doUpdate(USER.name)
     * }</pre>
     *
     * @param columns the columns of the unique or primary-key constraint that may be violated, or the expressions of a unique index; none
     *     for any constraint
     */
    public Conflict onConflict(Expression<?>... columns) {
        return new Conflict(this, new ConflictTarget(null, List.of(columns), List.of()), List.of());
    }

    /**
     * Begins an {@code ON CONFLICT ON CONSTRAINT} clause. SQLite takes no names of constraints: there, give the columns to {@link
     * #onConflict}, or the constraint to {@link #onConflictOnConstraint(ConflictArbiter)}.
     *
     * @param name the name of a unique, primary-key or exclusion constraint; that of an index is refused by the database
     */
    public Conflict onConflictOnConstraint(String name) {
        return new Conflict(this, new ConflictTarget(name, List.of(), List.of()), List.of());
    }

    /**
     * Begins an {@code ON CONFLICT} clause for a constraint or an index of the schema model. A constraint that has a name is told by it where
     * the database takes names; others, and indexes, are told by their columns, expressions and condition.
     *
     * @param constraint a unique, primary-key or exclusion constraint, or a unique index, of the table
     * @throws JalchemyException if it has neither a name nor columns of the table
     */
    public Conflict onConflictOnConstraint(ConflictArbiter constraint) {
        FromItem into = node.into();
        TableSource table = into instanceof TableSource known
                ? known
                : into instanceof Source<?> source ? Source.tableOf(source) : null;
        return new Conflict(this, constraint.conflictTarget(table), List.of());
    }

    @Override
    StatementNode withReturning(List<Node> columns) {
        return node.withReturning(columns);
    }

    private Insert with(OnConflict conflict) {
        List<OnConflict> all = new ArrayList<>(node.onConflict());
        all.add(conflict);
        return new Insert(
                new InsertNode(node.into(), node.columns(), node.rows(), node.query(), all, node.returning()));
    }

    /** An INSERT with an unfinished {@code ON CONFLICT} clause. */
    public static final class Conflict {

        private final Insert insert;
        private final ConflictTarget target;
        private final List<Condition> where;

        private Conflict(Insert insert, ConflictTarget target, List<Condition> where) {
            this.insert = insert;
            this.target = target;
            this.where = where;
        }

        /**
         * Returns this clause with the condition of a partial unique index, {@code ON CONFLICT (email) WHERE active}, by which the database
         * finds the index. Values in it become part of the text.
         */
        public Conflict indexWhere(Condition... conditions) {
            List<Condition> all = new ArrayList<>(target.where());
            all.addAll(GivenConditions.of("indexWhere", conditions));
            return new Conflict(insert, new ConflictTarget(target.constraint(), target.columns(), all), where);
        }

        /**
         * Returns this clause with a WHERE for {@code DO UPDATE}: existing rows for which not all {@code conditions} hold stay as they are.
         */
        public Conflict where(Condition... conditions) {
            return new Conflict(insert, target, GivenConditions.of("where", conditions));
        }

        /** Returns the INSERT with {@code DO NOTHING}: the existing row stays as it is. */
        public Insert doNothing() {
            return insert.with(new OnConflict(target, List.of(), List.of()));
        }

        /**
         * Returns the INSERT with {@code DO UPDATE} that sets each column of {@code set} to the value that the new row would have had.
         *
         * @throws JalchemyException if {@code set} is empty
         */
        public Insert doUpdate(Expression<?>... set) {
            List<Assignment> updates = new ArrayList<>();
            for (Expression<?> column : set) {
                updates.add(new Assignment(column, new Excluded<>(column)));
            }
            return update(updates);
        }

        /**
         * Returns the INSERT with {@code DO UPDATE SET updates}; {@code Sql.excluded(column)} is the value that the new row would have had.
         *
         * @throws JalchemyException if {@code updates} is empty
         */
        public Insert doUpdate(Assignment... updates) {
            return update(List.of(updates));
        }

        private Insert update(List<Assignment> updates) {
            if (updates.isEmpty()) {
                throw new JalchemyException(
                        "NOTHING_SET",
                        "doUpdate(…) of an INSERT with ON CONFLICT sets no columns. Name at least one, or use doNothing().");
            }
            return insert.with(new OnConflict(target, updates, where));
        }
    }
}
