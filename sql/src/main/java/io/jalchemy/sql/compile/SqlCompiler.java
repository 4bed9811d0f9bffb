package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.MergeNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OnConflict;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.TextNode;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement. A dialect's compiler overrides the methods for constructs that its database writes differently.
 *
 * <p>Each protected method that is not final writes one clause or one construct, with the space before it: queries are in {@link
 * QueryCompiler}, conditions in {@link ConditionCompiler}, other expressions in {@link ExpressionCompiler}. What is written is added to the
 * end of the text; a value is sent at the place where it is written, so a clause may move. A method may call its {@code super} with another
 * node, write around it, or write something else. {@link Dialect#compile} does the rest.
 *
 * <p>For one statement and one thread.
 */
public class SqlCompiler extends QueryCompiler {

    private int withAt;
    private int withParameters;

    /** Makes a compiler of {@code dialect}. */
    public SqlCompiler(Dialect dialect) {
        super(dialect);
    }

    final Compiled compile(StatementNode statement, ValueSlots slots) {
        slots(slots);
        with(statement);
        List<Node> returned = statement(statement);
        List<CommonTable> tables = scope().commonTables();
        if (!tables.isEmpty()) {
            String tail = text().substring(withAt);
            List<Parameter> later =
                    parameters().subList(withParameters, parameters().size());
            List<Parameter> tailParameters = List.copyOf(later);
            text().setLength(withAt);
            later.clear();
            commonTables(tables);
            write(tail);
            parameters().addAll(tailParameters);
        }
        return new Compiled(text().toString(), parameters(), resultColumns(returned));
    }

    /** Returns the text of {@code query}, which is lowered, with its values as literals. */
    final String withLiterals(QueryNode query, Literals writer) {
        literals(writer);
        return compile(query, ValueSlots.NONE).sql();
    }

    /** Returns the text of {@code expression}, which is lowered and has no columns, with its values as literals. */
    final String withLiterals(Expression<?> expression, Literals writer) {
        literals(writer);
        expression(expression);
        return text().toString();
    }

    private List<Node> statement(StatementNode statement) {
        if (statement instanceof QueryNode query) {
            outermost(query);
            return query.columns();
        }
        if (statement instanceof TextNode text) {
            expression(text.text());
            return text.columns();
        }
        if (statement instanceof InsertNode insert) {
            WrittenColumnCheck.check(insert);
            enter(insert.into(), List.of());
            insert(insert);
            return insert.returning();
        }
        if (statement instanceof UpdateNode update) {
            WrittenColumnCheck.check(update);
            List<Node> uses = new ArrayList<>(update.set());
            uses.addAll(update.where());
            enter(update.target(), uses);
            update(update);
            return update.returning();
        }
        if (statement instanceof MergeNode merge) {
            enter(merge.into(), merge.values());
            merge(merge);
            return merge.returning();
        }
        DeleteNode delete = (DeleteNode) statement;
        enter(delete.target(), delete.where());
        delete(delete);
        return delete.returning();
    }

    private void enter(FromItem target, List<? extends Node> uses) {
        scope().enterTarget(target instanceof TableSource table ? table : null, uses);
    }

    /** Returns the names and types of the columns that come back. */
    List<ResultColumn> resultColumns(List<Node> returned) {
        List<ResultColumn> columns = new ArrayList<>();
        List<String> names = OutputNames.of(returned).names();
        for (int i = 0; i < returned.size(); i++) {
            columns.add(new ResultColumn(names.get(i), lowered(returned.get(i)).type()));
        }
        return columns;
    }

    /**
     * Marks the beginning of the statement as the position of WITH, by {@link #withHere()}. Called before anything else is written. A
     * dialect that has WITH elsewhere, such as between {@code INSERT INTO t} and its query, does nothing here and calls {@code withHere()}
     * there.
     */
    protected void with(StatementNode statement) {
        withHere();
    }

    /**
     * Marks this position of the text for WITH, which is written if the statement uses common table expressions. Not to be called within
     * the query of one of them.
     */
    protected final void withHere() {
        withAt = text().length();
        withParameters = parameters().size();
    }

    // ---- INSERT

    /** Writes an INSERT, clause after clause. */
    protected void insert(InsertNode insert) {
        into(insert);
        if (insert.columns().isEmpty() && insert.query() == null) {
            defaultValues(insert);
        } else {
            insertColumns(insert);
        }
        List<FromList> around = scope().leaveAll(); // what is inserted does not refer to the table
        if (insert.query() != null) {
            fromSelect(insertedRows(insert));
        } else if (!insert.columns().isEmpty()) {
            values(insert);
        }
        scope().enterAll(around);
        if (insert.onConflict().size() > 1) {
            require(
                    Feature.SEVERAL_CONFLICT_CLAUSES,
                    "An INSERT with several ON CONFLICT clauses",
                    "Give one, or DO NOTHING without columns, which is for conflicts of any kind.");
        }
        for (OnConflict each : insert.onConflict()) {
            onConflict(each);
        }
        returning(insert.returning(), Feature.INSERT_RETURNING);
    }

    /** Writes the table that rows are inserted into: {@code INSERT INTO users}, with nothing before it. */
    protected void into(InsertNode insert) {
        write("INSERT INTO ");
        target(insert.into());
    }

    /** Writes {@code DEFAULT VALUES} in place of columns and values, for a row that has only defaults. */
    protected void defaultValues(InsertNode insert) {
        write(" DEFAULT VALUES");
    }

    /** Writes the columns that the INSERT sets: {@code (id, name)}. */
    protected void insertColumns(InsertNode insert) {
        write(" (");
        names(insert.columns());
        write(")");
    }

    /** Writes VALUES: {@link #row} for each row, with commas between them. */
    protected void values(InsertNode insert) {
        for (int row = 0; row < insert.rows().size(); row++) {
            write(row == 0 ? " VALUES " : ", ");
            row(insert, row);
        }
    }

    /** Writes the values of row {@code row}, counted from 0: {@code (?, ?)}. */
    protected void row(InsertNode insert, int row) {
        List<Expression<?>> values = insert.rows().get(row);
        for (int i = 0; i < values.size(); i++) {
            write(i == 0 ? "(" : ", ");
            ValuePlace place = placeOf(insert.columns().get(i));
            written(
                    values.get(i),
                    place == null ? null : place.in(row + 1, insert.rows().size()));
        }
        write(")");
    }

    /** Returns the place of a value that is written into {@code column}; null if it is not to be remembered. */
    @Nullable
    ValuePlace placeOf(Expression<?> column) {
        if (column instanceof ColumnExpression<?> known) {
            return ValuePlace.written(known);
        }
        throw notLowered(column);
    }

    /** Returns the query of an INSERT … SELECT, as it is to be written. Called before {@link #fromSelect}. */
    protected QueryNode insertedRows(InsertNode insert) {
        return Objects.requireNonNull(insert.query());
    }

    /** Writes the query whose rows are inserted, in place of VALUES. */
    protected void fromSelect(QueryNode query) {
        write(" ");
        rows(query, false);
    }

    /** Writes ON CONFLICT, for rows that exist: {@link #conflictTarget}, then {@link #conflictNothing} or {@link #conflictUpdate}. */
    protected void onConflict(OnConflict conflict) {
        require(Feature.ON_CONFLICT, "ON CONFLICT", "Look for the row first.");
        write(" ON CONFLICT");
        if (conflict.target().constraint() != null
                || !conflict.target().columns().isEmpty()) {
            conflictTarget(conflict.target());
        }
        if (conflict.updates().isEmpty()) {
            conflictNothing();
        } else {
            conflictUpdate(conflict);
        }
    }

    /**
     * Writes by what a row that exists is recognised: {@code ON CONSTRAINT name}, or the columns and the condition of an index, {@code (id)
     * WHERE active}, if there is no name, or the database takes none. Called only if there are columns or a name.
     */
    protected void conflictTarget(ConflictTarget target) {
        String constraint = target.constraint();
        if (constraint != null && (target.columns().isEmpty() || dialect().has(Feature.CONFLICT_CONSTRAINTS))) {
            require(
                    Feature.CONFLICT_CONSTRAINTS,
                    "ON CONFLICT ON CONSTRAINT " + constraint,
                    "Name the columns of the constraint: onConflict(column).");
            write(" ON CONSTRAINT ").name(constraint);
            return;
        }
        qualified(false);
        literals(dialect().literals());
        for (int i = 0; i < target.columns().size(); i++) {
            write(i == 0 ? " (" : ", ");
            conflictColumn(target.columns().get(i));
        }
        write(")");
        where(target.where());
        literals(null);
        qualified(true);
    }

    private void conflictColumn(Expression<?> column) {
        boolean plain = SelectedValues.plain(column) instanceof ColumnExpression || column instanceof Attribute;
        write(plain ? "" : "(");
        expression(column);
        write(plain ? "" : ")");
    }

    /** Writes {@code DO NOTHING}, by which a row that exists stays as it is. */
    protected void conflictNothing() {
        write(" DO NOTHING");
    }

    /** Writes {@code DO UPDATE}, by which a row that exists is changed, then {@link #assignments} and {@link #where}. */
    protected void conflictUpdate(OnConflict conflict) {
        write(" DO UPDATE");
        assignments(conflict.updates());
        where(conflict.where());
    }

    // ---- MERGE

    /** Writes a MERGE that inserts each row of the arrays of {@code merge}. */
    protected void merge(MergeNode merge) {
        require(Feature.MERGE_RETURNING, "MERGE", "Insert the rows one by one.");
        write("MERGE INTO ");
        target(merge.into());
        fromItems(" USING ");
        write(" ON false WHEN NOT MATCHED THEN INSERT (");
        names(merge.columns());
        expressions(") VALUES (", merge.values());
        write(")");
        returning(merge.returning(), Feature.MERGE_RETURNING);
    }

    // ---- UPDATE

    /** Writes an UPDATE, clause after clause. */
    protected void update(UpdateNode update) {
        updatedTable(update);
        assignments(update.set());
        updateFrom(update);
        where(update.where());
        returning(update.returning(), Feature.UPDATE_RETURNING);
    }

    /** Writes the table that an UPDATE changes: {@code UPDATE users}, with nothing before it. */
    protected void updatedTable(UpdateNode update) {
        write("UPDATE ");
        only(update.only());
        target(update.target());
    }

    /** Writes SET: {@link #assignment} for each column, with commas between them. Called for UPDATE and for upserts. */
    protected void assignments(List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            write(i == 0 ? " SET " : ", ");
            assignment(assignments.get(i));
        }
    }

    /** Writes one assignment: {@code name = ?}. */
    protected void assignment(Assignment assignment) {
        Custom<?> element = assignment.assignedElement();
        if (element != null && assignment.assignedColumn() instanceof ColumnExpression<?> column) {
            require(
                    Feature.ELEMENT_ASSIGNMENT,
                    "SET of an element of " + column,
                    "Set the whole column, perhaps to what a function makes of it, such as SqliteJsonFunctions.set(…).");
            assignedElement(element, assignment);
            return;
        }
        if (assignment.column() instanceof ColumnExpression<?> column) {
            assignedColumn(column);
        } else {
            unassignable(assignment.column());
        }
        write(" = ");
        written(assignment.value(), placeOf(assignment.column()));
    }

    /** Refuses {@code given}, which stands where a column is given a value, and is none. */
    void unassignable(Expression<?> given) {
        if (given instanceof Attribute) {
            throw notLowered(given);
        }
        throw new JalchemyException(
                "NOT_ASSIGNABLE",
                given
                        + " is to get a value, and is no column. Name a column; an UPDATE, and doUpdate(…), may also set an element of"
                        + " one, such as ArrayOperators.element(column, 1).");
    }

    /**
     * Writes the assignment of an element of a column, {@code tags[?] = ?}. Called only if the database has {@link
     * Feature#ELEMENT_ASSIGNMENT}.
     *
     * @param element the element; {@link Custom#SUBSCRIPT} or {@link Custom#JSON_ELEMENT}
     */
    protected void assignedElement(Custom<?> element, Assignment assignment) {
        subscripted(element);
        write(" = ");
        place(placeOf(assignment.assignedColumn()));
        expression(assignment.value());
        place(null);
    }

    private void subscripted(Node element) {
        Node plain = SelectedValues.plain(element);
        if (plain instanceof ColumnExpression<?> column) {
            assignedColumn(column);
            return;
        }
        Custom<?> custom = (Custom<?>) plain;
        List<Expression<?>> parts = custom.parts();
        subscripted(parts.get(0));
        boolean slice = custom.name().equals(Custom.SUBSCRIPT) && parts.size() > 2;
        for (int i = 1; i < parts.size(); i++) {
            write(slice && i == 2 ? ":" : "[");
            expression(parts.get(i));
            write(slice && i == 1 ? "" : "]");
        }
    }

    /** Writes the column of an assignment, by its name alone. */
    protected void assignedColumn(ColumnExpression<?> column) {
        name(column.name());
    }

    /** Writes the other tables that an UPDATE uses: {@code FROM posts}; nothing if it uses none. */
    protected void updateFrom(UpdateNode update) {
        if (!fromItems().isEmpty()) {
            require(Feature.UPDATE_FROM, "UPDATE … FROM", "Use subqueries: where(column.in(select(…))).");
            fromItems(" FROM ");
        }
    }

    // ---- DELETE

    /** Writes a DELETE, clause after clause. */
    protected void delete(DeleteNode delete) {
        deletedTable(delete);
        deleteUsing(delete);
        where(delete.where());
        returning(delete.returning(), Feature.UPDATE_RETURNING);
    }

    /** Writes the table whose rows are deleted: {@code DELETE FROM users}, with nothing before it. */
    protected void deletedTable(DeleteNode delete) {
        write("DELETE FROM ");
        only(delete.only());
        target(delete.target());
    }

    /** Writes the other tables that a DELETE uses: {@code USING posts}; nothing if it uses none. */
    protected void deleteUsing(DeleteNode delete) {
        if (!fromItems().isEmpty()) {
            require(Feature.DELETE_USING, "DELETE … USING", "Use subqueries: where(column.in(select(…))).");
            fromItems(" USING ");
        }
    }

    // ---- parts of changes

    /** Writes the table that a statement changes. */
    protected void target(FromItem target) {
        if (target instanceof TableSource table) {
            table(table);
        } else {
            unlowered(target);
        }
    }

    private void names(List<? extends Expression<?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            write(i == 0 ? "" : ", ");
            if (columns.get(i) instanceof ColumnExpression<?> column) {
                name(column.name());
            } else {
                unassignable(columns.get(i));
            }
        }
    }

    /**
     * Writes RETURNING and {@link #returned}; nothing if no values come back. Called at the end of each statement that changes rows; a
     * dialect that has the clause elsewhere writes nothing here, and calls {@link #returned} there.
     *
     * @param feature the feature that the database needs for it
     */
    protected void returning(List<Node> columns, Feature feature) {
        if (!columns.isEmpty()) {
            require(feature, "RETURNING", "Select the rows by their key afterwards.");
            write(" RETURNING ");
            returned(columns);
        }
    }

    /** Appends the values that come back, with commas between them; columns by their names alone if the statement uses no other table. */
    protected final void returned(List<Node> columns) {
        qualified(!fromItems().isEmpty());
        for (int i = 0; i < columns.size(); i++) {
            write(i == 0 ? "" : ", ");
            selected(columns.get(i), null);
        }
        qualified(true);
    }
}
