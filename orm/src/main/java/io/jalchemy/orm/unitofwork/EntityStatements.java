package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.result.UpdateResult;
import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.row.RowReader;
import io.jalchemy.orm.error.ViewWrittenException;
import io.jalchemy.orm.flush.FlushReason;
import io.jalchemy.orm.load.EntityQueries;
import io.jalchemy.orm.load.Rows;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.MappedQuery;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.Returning;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Executes statements of the program in a session. */
public final class EntityStatements {

    private final UnitOfWork work;

    /** Makes an object that executes statements in the session of {@code work}. */
    public EntityStatements(UnitOfWork work) {
        this.work = work;
    }

    /**
     * Makes sure that each row of {@code statement} is one thing: the object or value that it selects, or what the program makes of it.
     *
     * @throws JalchemyException if it is a {@link io.jalchemy.sql.statement.Row}
     */
    public static void checkScalars(RowStatement<?> statement) {
        if (!statement.form().isOnlyValue() && !(statement instanceof MappedQuery)) {
            throw new JalchemyException(
                    "SEVERAL_COLUMNS",
                    "scalars(…), scalar(…) and scalarOne(…) are for queries for one thing; this one gives rows: "
                            + statement + ". Select one thing, or use execute(…).");
        }
    }

    /** Executes a statement that returns rows; changes are flushed before. */
    public <R> Result<R> query(RowStatement<R> statement) {
        if (statement.node() instanceof TextNode text) {
            if (text.columns().isEmpty()) {
                work.autoflush(FlushReason.STATEMENT);
                work.wrote();
                return work.connection().execute(statement);
            }
            return text(text).as(statement.form());
        }
        if (!(statement.node() instanceof QueryNode query)) {
            return returning(statement);
        }
        work.autoflush(FlushReason.STATEMENT);
        work.connection();
        return work.queries().read(work, query).as(statement.form());
    }

    /** Executes a text that returns rows, and that may have written others. */
    private Rows text(TextNode text) {
        work.autoflush(FlushReason.STATEMENT);
        work.connection();
        work.wrote();
        return work.queries().read(work, text);
    }

    /** Opens a query whose rows are read {@code size} at a time; changes are flushed before. */
    public <R> StreamedResult<R> stream(RowStatement<R> statement, int size) {
        OpenRows.checkQuery(statement, size);
        work.autoflush(FlushReason.STATEMENT);
        if (statement.node() instanceof TextNode text) {
            if (text.columns().isEmpty()) {
                return work.connection().stream(statement, size);
            }
            return work.queries().stream(work, text, statement.form(), size);
        }
        return work.queries().stream(work, (QueryNode) statement.node(), statement.form(), size);
    }

    /** Executes a statement with RETURNING; entities in its rows are objects with the new state of their rows. */
    private <R> Result<R> returning(RowStatement<R> statement) {
        work.autoflush(FlushReason.STATEMENT);
        EntityQueries.DmlPlan change = work.queries().returning(checked(statement.node()));
        return returned(
                statement, change, reader -> work.connection().forMapper().read(change.node(), reader));
    }

    private <R> Result<R> returned(
            RowStatement<R> statement, EntityQueries.DmlPlan change, Consumer<RowReader> sending) {
        StatementSynchronizer objects = StatementSynchronizer.before(work, statement.node(), true, true);
        work.wrote();
        if (objects != null) {
            objects.executedWithRows();
        }
        Rows read = work.queries().read(work, change, sending);
        if (statement.node() instanceof DeleteNode) {
            if (objects != null) {
                objects.executed();
            }
            read.forEachValue(this::detach);
        }
        return read.as(statement.form());
    }

    /** Removes an object whose row was deleted from the session; it keeps the values that the statement returned. */
    private void detach(Object value) {
        InstanceState state = InstanceState.of(value);
        if (state != null && state.loader() == work && state.lifecycle() != Lifecycle.DELETED) {
            work.objects().detach(state);
        }
    }

    /** Inserts one row for each of {@code rows}, and returns what the statement's RETURNING names. */
    public <R> Result<R> insert(Returning<R> statement, List<? extends Map<String, ?>> rows) {
        if (!(statement.node() instanceof InsertNode node)) {
            throw new JalchemyException(
                    "NO_INSERT",
                    "Rows are given to an INSERT; this is " + statement
                            + ". Begin it with insert(…), or execute it without rows.");
        }
        if (!(node.into() instanceof EntityPath<?, ?> path)) {
            return work.connection().execute(statement, rows);
        }
        work.autoflush(FlushReason.STATEMENT);
        EntityQueries.DmlPlan change = work.queries().returning(checked(node));
        List<Map<String, Object>> byColumn = InsertedRows.of(work.mappers().mapper(path), rows);
        return returned(statement, change, reader -> work.connection()
                .forMapper()
                .read((InsertNode) change.node(), byColumn, reader));
    }

    private StatementNode checked(StatementNode node) {
        if (!(node.children().get(0) instanceof EntityPath<?, ?> path)) {
            return node;
        }
        Mapper mapper = work.mappers().mapper(path);
        for (Table table : mapper.tables()) {
            if (table.isView()) {
                throw new ViewWrittenException(mapper.toString(), table);
            }
        }
        if (mapper.tables().size() > 1) {
            throw new JalchemyException(
                    "SEVERAL_TABLES",
                    "The statement writes " + path + ", whose rows are in several tables, which one statement cannot"
                            + " write. Change objects, or use the tables.");
        }
        return node;
    }

    /**
     * Executes an INSERT, UPDATE or DELETE.
     *
     * @param evaluates whether its condition may be evaluated for objects of the session
     * @param fetches whether the database may be asked for which objects it holds
     */
    public UpdateResult change(Statement statement, boolean evaluates, boolean fetches) {
        work.autoflush(FlushReason.STATEMENT);
        StatementNode lowered = work.queries().lowered(checked(statement.node()));
        StatementSynchronizer objects = StatementSynchronizer.before(work, statement.node(), evaluates, fetches);
        UpdateResult changes = work.connection().execute((Statement) () -> lowered);
        work.wrote();
        if (objects != null) {
            objects.executed();
        }
        return changes;
    }

    /** Inserts one row for each of {@code rows}, whose keys are attribute names. */
    public UpdateResult insert(Insert statement, List<? extends Map<String, ?>> rows) {
        if (!(statement.node().into() instanceof EntityPath<?, ?> path)) {
            return work.connection().execute(statement, rows);
        }
        work.autoflush(FlushReason.STATEMENT);
        InsertNode lowered = (InsertNode) work.queries().lowered(checked(statement.node()));
        UpdateResult changes = work.connection()
                .execute(new Insert(lowered), InsertedRows.of(work.mappers().mapper(path), rows));
        work.wrote();
        return changes;
    }
}
