package io.jalchemy.engine;

import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchLookup;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.result.UpdateResult;
import io.jalchemy.engine.row.ColumnDefaults;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.compile.SchemaRunner;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaTarget;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.Returning;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.StatementNode;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection: the first statement begins a transaction, {@link #commit()} or {@link #rollback()} ends it, and the next
 * statement begins another. Closing rolls back what was not committed.
 *
 * <p>Like {@code Connection} in SQLAlchemy 2.0. For one thread at a time.
 */
public final class Connection implements AutoCloseable, SchemaTarget {

    private final Engine engine;
    private final boolean autoCommit;
    private final ConnectionTransactions transactions;
    private String origin = StatementStarted.USER_STATEMENT;

    /**
     * A connection that checks out one of JDBC's with its first statement.
     *
     * @param given the transaction of somebody else's that its statements go into; null for that of the thread, if it is in one
     */
    Connection(Engine engine, boolean autoCommit, @Nullable OwnedTransaction given) {
        this.engine = engine;
        this.autoCommit = autoCommit;
        this.transactions = new ConnectionTransactions(engine, autoCommit, given);
    }

    /**
     * Limits the time of what {@code action} executes on this connection, over the limits of the engine.
     *
     * <pre>{@code
     * connection.withExecutionOptions(
     *         ExecutionOptions.NONE.statementTimeout(Duration.ofSeconds(2)), () -> connection.execute(report));
     * }</pre>
     */
    public <X extends Exception> void withExecutionOptions(ExecutionOptions options, Action<X> action) throws X {
        ExecutionOptions before = transactions.limit(options);
        try {
            action.run();
        } finally {
            transactions.limit(before);
        }
    }

    /** Limits the time of what is executed on this connection from now on, over the limits of the engine. */
    public void executionOptions(ExecutionOptions options) {
        transactions.limit(options);
    }

    /** Something done. */
    @FunctionalInterface
    public interface Action<X extends Exception> {

        /** Does it. */
        void run() throws X;
    }

    /**
     * Says who asks for the statements that follow, for listeners; returns who has asked until now. For other parts of the library.
     */
    public String origin(String next) {
        String before = origin;
        origin = next;
        return before;
    }

    /** Returns who asks for statements. */
    String origin() {
        return origin;
    }

    /** Returns the name that the program gives to what is executed; null if it gives none. */
    @Nullable
    String label() {
        return transactions.label();
    }

    /** The engine that it belongs to. */
    public Engine engine() {
        return engine;
    }

    /** Executes {@code statement} and reads all its rows; columns that it does not give get their table's defaults. */
    public <R> Result<R> execute(RowStatement<R> statement) {
        StatementNode node = ready(statement.node());
        StatementKey shape = StatementKey.of(node);
        return query(compiled(shape, node), shape.values(), statement.form());
    }

    /**
     * Executes a query and reads its rows chunk after chunk, as they are consumed: the way to read more rows than there is memory
     * for. Other statements may be executed on this connection meanwhile; what they write is not among the rows, apart from
     * SQLite, where that is undefined (sqlite.org/isolation.html).
     *
     * <p>Like {@code execution_options(yield_per=size)} in SQLAlchemy 2.0. On PostgreSQL the driver fetches {@code size} rows at a
     * time through a portal; SQLite computes each row when it is asked for.
     *
     * <pre>{@code
     * try (StreamedResult<Row2<Long, String>> rows = connection.stream(select(ID, NAME).from(USERS), 1000)) {
     *     rows.forEach(row -> print(row.v1(), row.v2()));
     * }
     * }</pre>
     *
     * @param size how many rows are fetched, and held, at a time; at least 1
     * @return to be closed; ends with the transaction
     * @throws IllegalArgumentException if {@code size} is less than 1; nothing was sent
     * @throws JalchemyException if {@code statement} writes, or the engine's isolation is {@link Isolation#AUTOCOMMIT}; nothing
     *     was sent
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the driver could only read all rows at once; nothing was sent
     */
    public <R> StreamedResult<R> stream(RowStatement<R> statement, int size) {
        OpenRows.checkQuery(statement, size);
        StatementNode node = TableStatements.ready(statement.node());
        StatementKey shape = StatementKey.of(node);
        Compiled compiled = compiled(shape, node);
        OpenRows rows = open(compiled, shape.values(), size);
        ColumnReader[] readers = readers(compiled.columns());
        return new StreamedResult<>(
                compiled.sql(), compiled.columns(), new StreamedValues<>(rows, readers, statement.form(), size), size);
    }

    /** Executes an INSERT, UPDATE or DELETE; columns that it does not give get their table's defaults. */
    public UpdateResult execute(Statement statement) {
        StatementNode node = TableStatements.ready(statement.node());
        StatementKey shape = StatementKey.of(node);
        return new UpdateResult(update(compiled(shape, node), shape.values()));
    }

    /**
     * Inserts one row for each of {@code rows}; columns that a row does not name get their table's defaults.
     *
     * @param statement into a table, without values
     * @param rows values by column name; null values are NULL, numbers are converted if that loses nothing
     * @throws io.jalchemy.sql.error.JalchemyException if a row names a column that the table has not
     */
    public UpdateResult execute(Insert statement, List<? extends Map<String, ?>> rows) {
        InsertRows insert = new InsertRows(statement);
        long count = 0;
        try {
            for (Insert part : insert.statements(rows)) {
                count += execute(part).rowCount();
            }
        } catch (RuntimeException e) {
            throw WrongValues.in(this, e, insert.table(), rows);
        }
        return new UpdateResult(count);
    }

    /**
     * Inserts one row for each of {@code rows}, as {@link #execute(Insert, List)} does, and gives back what the statement says.
     *
     * @return what came back of each row; rows that name the same columns together, not in the order of {@code rows}
     */
    public <R> Result<R> execute(Returning<R> statement, List<? extends Map<String, ?>> rows) {
        List<R> all = new ArrayList<>();
        List<ResultColumn> columns = List.of();
        InsertRows insert = new InsertRows(inserting(statement));
        try {
            for (Insert part : insert.statements(rows)) {
                Result<R> result = execute(new Returning<>(part.node(), statement.form()));
                columns = result.columns();
                all.addAll(result.all());
            }
        } catch (RuntimeException e) {
            throw WrongValues.in(this, e, insert.table(), rows);
        }
        return new Result<>(statement.toString(), columns, all);
    }

    private static Insert inserting(Returning<?> statement) {
        if (statement.node() instanceof InsertNode insert) {
            return new Insert(insert);
        }
        throw new JalchemyException("NO_INSERT", "Rows are given to an INSERT; this is " + statement + ".");
    }

    /** Executes {@code statement}, which gives rows, and hands them to {@code reader}. */
    public void read(StatementNode statement, RowReader reader) {
        StatementNode node = ready(statement);
        StatementKey shape = StatementKey.of(node);
        read(compiled(shape, node), shape.values(), reader);
    }

    private StatementNode ready(StatementNode statement) {
        if (!(statement instanceof QueryNode)) {
            transactions.begunToWrite();
        }
        return TableStatements.ready(statement);
    }

    /** Inserts {@code rows} as {@link #execute(Returning, List)} does, and hands what comes back to {@code reader}. */
    public void read(InsertNode statement, List<? extends Map<String, ?>> rows, RowReader reader) {
        InsertRows insert = new InsertRows(new Insert(statement));
        try {
            insert.statements(rows).forEach(part -> read(part.node(), reader));
        } catch (RuntimeException e) {
            throw WrongValues.in(this, e, insert.table(), rows);
        }
    }

    /** Executes SQL text that gives no rows; nothing of a user's input may be in it. */
    public long executeText(String sql) {
        long count = update(StatementKind.TEXT, sql, List.of(), new Object[0]);
        engine.rowIdentities().executed(sql);
        return count;
    }

    /** Creates, in this connection's transaction, those of {@code tables} that are not there; see {@link MetaData}. */
    @Override
    public void createTables(MetaData metadata, List<Table> tables) {
        new SchemaRunner(engine.dialect(), metadata, new SchemaStatements(this, "create tables")).create(tables);
    }

    /** Drops, in this connection's transaction, those of {@code tables} that are there; see {@link MetaData}. */
    @Override
    public void dropTables(MetaData metadata, List<Table> tables) {
        new SchemaRunner(engine.dialect(), metadata, new SchemaStatements(this, "drop tables")).drop(tables);
    }

    /**
     * Inserts many rows.
     *
     * @param values by column, those with an expression have none, and by row
     * @return what came back, by column of {@code batch.returning()} and by row
     */
    public Object[][] insert(BatchInsert batch, Object[][] values, int rows) {
        transactions.begunToWrite();
        return new BatchWrites(this).insert(batch, values, rows);
    }

    /** Returns what stands among VALUES for columns of {@code table} that a row does not name. */
    public ColumnDefaults columnDefaults(Table table) {
        return ServerFacts.columnDefaults(this, table);
    }

    /**
     * Updates many rows.
     *
     * @param values by column, those that are set and have no expression first, and by row
     * @return which rows were there
     */
    public BitSet update(BatchUpdate batch, Object[][] values, int rows) {
        transactions.begunToWrite();
        return new BatchWrites(this).update(batch, values, rows);
    }

    /**
     * Deletes many rows.
     *
     * @param values by column and row
     * @return which rows were there
     */
    public BitSet delete(BatchDelete batch, Object[][] values, int rows) {
        transactions.begunToWrite();
        return new BatchWrites(this).delete(batch, values, rows);
    }

    /**
     * Deletes many rows like {@link #delete}, for whoever need not know which of them were there: that costs less.
     *
     * @param values by column and row
     * @return how many rows were deleted
     */
    public long deleteCounted(BatchDelete batch, Object[][] values, int rows) {
        return new BatchWrites(this).deleteCounted(batch, values, rows);
    }

    /**
     * Reads many rows by their keys.
     *
     * @param keys by column and row, no row twice
     * @return what was read, by column of {@code batch.columns()} and by row
     * @throws JalchemyException if a row is not there
     */
    public Object[][] read(BatchLookup batch, Object[][] keys, int rows) {
        return new BatchWrites(this).read(batch, keys, rows);
    }

    Dialect dialect() {
        return engine.dialect();
    }

    /** Sends one text for each of {@code rows}; says how many rows each changed. */
    @SuppressWarnings("NullAway") // values of a row may be null; arrays in a list cannot say so to this checker
    int[] sendBatch(Compiled compiled, List<Object[]> rows) {
        CheckedOutConnection lent = transactions.begunToWrite();
        StatementObservation observed =
                StatementObservation.ofBatch(this, lent, compiled.sql(), compiled.parameters(), rows);
        int[] counts;
        try (PreparedStatement statement = DriverCalls.call(() -> lent.jdbc().prepareStatement(compiled.sql()))) {
            for (Object[] row : rows) {
                Parameters.bind(engine, statement, compiled.parameters(), row);
                statement.addBatch();
            }
            counts = transactions.limited(statement, () -> DriverCalls.call(statement::executeBatch));
            transactions.worked();
        } catch (BatchUpdateException e) {
            SQLException first = e.getNextException() == null ? e : e.getNextException();
            throw StatementObservation.failed(observed, failed(first, compiled.sql()));
        } catch (SQLException e) {
            throw StatementObservation.failed(observed, failed(e, compiled.sql()));
        } catch (RuntimeException | Error e) {
            StatementObservation.failed(observed, e);
            throw e;
        }
        StatementObservation.succeeded(observed, counts);
        return counts;
    }

    /** Sends one INSERT for each of {@code rows}; returns the keys that the driver gives for column {@code generated}. */
    Object[] insertForKeys(Compiled compiled, Column<?> generated, List<@Nullable Object[]> rows, boolean together) {
        return new GeneratedKeys(this, transactions, compiled, generated).insert(rows, together);
    }

    private Compiled compiled(StatementKey shape, StatementNode node) {
        return engine.compiled().get(shape, slots -> engine.dialect().compile(node, slots));
    }

    /** Executes what was compiled and reads all rows. */
    @SuppressWarnings(
            "NullAway") // values of a row may be null: RowForm says so, its class file does not to this compiler
    public <R> Result<R> query(Compiled compiled, @Nullable Object[] values, RowForm<R> form) {
        List<R> rows = new ArrayList<>();
        List<ResultColumn> columns = compiled.columns();
        ColumnReader[] readers = readers(columns);
        read(compiled, values, cursor -> {
            while (cursor.next()) {
                @Nullable Object[] row = new Object[readers.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = cursor.get(i, readers[i]);
                }
                rows.add(form.row(row));
            }
        });
        return new Result<>(compiled.sql(), columns, rows);
    }

    /** What reads the values of {@code columns}. */
    ColumnReader[] readers(List<ResultColumn> columns) {
        ColumnReader[] readers = new ColumnReader[columns.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = engine.database().reader(columns.get(i).type());
        }
        return readers;
    }

    /** Executes what was compiled and hands its rows to {@code reader}. */
    public void read(Compiled compiled, @Nullable Object[] values, RowReader reader) {
        String sql = Parameters.text(compiled, values, this);
        CheckedOutConnection lent = transactions.begun();
        StatementObservation observed =
                StatementObservation.of(this, lent, StatementKind.QUERY, sql, compiled.parameters(), values);
        long rows;
        try {
            rows = lent.statements().use(sql, transactions, statement -> {
                Parameters.bind(engine, statement, compiled.parameters(), values);
                try (RowCursor cursor = engine.cursor(DriverCalls.call(statement::executeQuery), sql)) {
                    reader.read(cursor);
                    return cursor.count();
                }
            });
            transactions.worked();
        } catch (SQLException e) {
            throw StatementObservation.failed(observed, failed(e, sql));
        } catch (RuntimeException | Error e) {
            StatementObservation.failed(observed, e);
            throw e;
        }
        StatementObservation.succeeded(observed, rows);
    }

    /**
     * Executes what was compiled, a query, and leaves its rows to be fetched {@code size} at a time; for other parts of the
     * library.
     *
     * @throws JalchemyException if there are no transactions; nothing was sent
     */
    public OpenRows open(Compiled compiled, @Nullable Object[] values, int size) {
        if (autoCommit) {
            throw new JalchemyException(
                    "NO_TRANSACTION",
                    "stream(…) needs a transaction, which its cursor lives in, and with AUTOCOMMIT there is none."
                            + " Use an engine with another isolation.");
        }
        String sql = Parameters.text(compiled, values, this);
        CheckedOutConnection lent = transactions.begun();
        StatementObservation observed =
                StatementObservation.of(this, lent, StatementKind.STREAM, sql, compiled.parameters(), values);
        OpenRows rows;
        try {
            rows = cursors()
                    .open(
                            this,
                            lent.jdbc(),
                            sql,
                            size,
                            statement -> Parameters.bind(engine, statement, compiled.parameters(), values));
            transactions.worked();
        } catch (SQLException e) {
            throw StatementObservation.failed(observed, failed(e, sql));
        } catch (RuntimeException | Error e) {
            StatementObservation.failed(observed, e);
            throw e;
        }
        StatementObservation.succeeded(observed, -1);
        return rows;
    }

    /** Reads rows. */
    @FunctionalInterface
    public interface RowReader {

        /** Reads the rows that it wants; the cursor is closed afterwards. */
        void read(RowCursor cursor) throws SQLException;
    }

    /** Executes what was compiled; returns how many rows changed. */
    public long update(Compiled compiled, @Nullable Object[] values) {
        return update(StatementKind.UPDATE, Parameters.text(compiled, values, this), compiled.parameters(), values);
    }

    private long update(StatementKind kind, String sql, List<Parameter> parameters, @Nullable Object[] values) {
        CheckedOutConnection lent = transactions.begunToWrite();
        StatementObservation observed = StatementObservation.of(this, lent, kind, sql, parameters, values);
        long changed;
        try {
            changed = lent.statements().use(sql, transactions, statement -> {
                Parameters.bind(engine, statement, parameters, values);
                return engine.update(statement);
            });
            transactions.worked();
        } catch (SQLException e) {
            throw StatementObservation.failed(observed, failed(e, sql));
        } catch (RuntimeException | Error e) {
            StatementObservation.failed(observed, e);
            throw e;
        }
        StatementObservation.succeeded(observed, changed);
        return changed;
    }

    /** The JDBC connection, in a transaction if this has any; for what the library does not do. It stays this connection's. */
    public java.sql.Connection jdbc() {
        return transactions.begun().jdbc();
    }

    /** Whether a transaction has begun and not ended. */
    public boolean inTransaction() {
        return transactions.isOpen();
    }

    /** Begins a transaction now. Not needed: the first statement does. */
    public void begin() {
        transactions.begin();
    }

    /**
     * Commits; does nothing if nothing has begun. A transaction of somebody else's that the connection has joined goes on, and its owner
     * decides.
     *
     * @throws CommitOutcomeUnknownException if the connection broke meanwhile, so that nobody knows whether it was done
     * @throws DatabaseException if the database refused it, or gave the transaction up when an earlier statement failed: then the
     *     message says what failed first. The transaction is to be rolled back.
     */
    public void commit() {
        transactions.commit();
    }

    /**
     * Rolls back; does nothing if nothing has begun. If the connection is dead the database rolls back by itself: that is logged,
     * and the next statement gets another connection. Of a transaction of somebody else's that the connection has joined, the owner is
     * asked to roll it back at its end; until then it can be read from.
     */
    public void rollback() {
        transactions.rollback();
    }

    /**
     * Begins a savepoint; closing it without {@code commit()} rolls back to it.
     *
     * @throws JalchemyException if the engine's isolation is {@link Isolation#AUTOCOMMIT}; nothing was sent
     */
    public Savepoint beginNested() {
        return transactions.beginNested();
    }

    /**
     * Returns the transaction of somebody else's that the statements of this connection go into; null if they have one of their own,
     * or none has begun. For other parts of the library.
     */
    public @Nullable OwnedTransaction joined() {
        return transactions.joined();
    }

    /**
     * Begins a transaction if none has begun, to write in it; for other parts of the library.
     *
     * @throws JalchemyException if it is somebody else's who will roll it back; nothing was sent
     */
    public void checkWritable() {
        transactions.begunToWrite();
    }

    /** Returns what is thrown for {@code error}, which may be what the database gives up the transaction for. */
    DatabaseException failed(SQLException error, @Nullable String sql) {
        return transactions.failed(error, sql);
    }

    /** The JDBC connection, in a transaction if this has any. */
    CheckedOutConnection lent() {
        return transactions.begun();
    }

    /** Does {@code sending} with {@code statement}, within its limit of time if it has one. */
    <T> T limited(java.sql.Statement statement, ConnectionTransactions.Sending<T> sending) throws SQLException {
        return transactions.limited(statement, sending);
    }

    OpenCursors cursors() {
        return transactions.cursors();
    }

    /**
     * Gives the connection back; what was not committed is rolled back, unless it is part of a transaction of somebody else's. What fails
     * in doing so is logged.
     */
    @Override
    public void close() {
        transactions.close();
    }
}
