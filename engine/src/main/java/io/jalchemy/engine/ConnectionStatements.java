package io.jalchemy.engine;

import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchLookup;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.event.InsertPart;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.row.ColumnDefaults;
import io.jalchemy.engine.row.MapperConnection;
import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.row.RowReader;
import io.jalchemy.engine.row.RowValues;
import io.jalchemy.engine.row.UntypedRows;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TextNode;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of a connection: compiles, sends and reads them, for the connection's methods and for the mapper. */
final class ConnectionStatements implements MapperConnection {

    private final Engine engine;
    private final boolean autoCommit;
    private final ConnectionTransactions transactions;
    private String origin = StatementStarted.USER_STATEMENT;
    private @Nullable InsertPart part;

    /**
     * Statements of a connection that checks out one of JDBC's with its first statement.
     *
     * @param given the transaction of somebody else's that they go into; null for that of the thread, if it is in one
     */
    ConnectionStatements(Engine engine, boolean autoCommit, @Nullable OwnedTransaction given) {
        this.engine = engine;
        this.autoCommit = autoCommit;
        this.transactions = new ConnectionTransactions(engine, autoCommit, given);
    }

    @Override
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
        return transactions.options().label();
    }

    /** Returns the engine that the connection belongs to. */
    Engine engine() {
        return engine;
    }

    ConnectionTransactions transactions() {
        return transactions;
    }

    /** Returns an inspector that asks what exists, in the connection's transaction. */
    Inspector inspector() {
        ConnectionStatements own = this;
        return new CatalogInspector(new CatalogInspector.Connections() {
            @Override
            public <T> T lend(CatalogInspector.Use<T> use) {
                return use.with(own);
            }
        });
    }

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    @Override
    public boolean isObserved() {
        return engine.isObserved();
    }

    /** Executes {@code statement} and reads all its rows. */
    <R> Result<R> execute(RowStatement<R> statement) {
        StatementNode node = ready(statement.node());
        StatementKey shape = StatementKey.of(node);
        Compiled compiled = compiled(shape, node);
        TextNode text = node instanceof TextNode written ? written : null;
        Result<R> result = query(compiled, shape.values(), statement.form(), text);
        if (text != null) {
            engine.rowIdentities().executed(compiled.sql());
        }
        return result;
    }

    /** Executes a statement that gives no rows; returns how many rows it changed. */
    long execute(Statement statement) {
        StatementNode node = TableStatements.ready(statement.node());
        StatementKey shape = StatementKey.of(node);
        Compiled compiled = compiled(shape, node);
        if (!(node instanceof TextNode)) {
            return update(compiled, shape.values());
        }
        @Nullable Object[] values = shape.values();
        String sql = Parameters.text(compiled, values, this);
        long count = update(StatementKind.TEXT, sql, compiled, values);
        engine.rowIdentities().executed(sql);
        return count;
    }

    /** Executes SQL text that gives no rows. */
    long executeText(String sql) {
        long count = update(StatementKind.TEXT, sql, null, new Object[0]);
        engine.rowIdentities().executed(sql);
        return count;
    }

    /** Executes a query and leaves its rows to be fetched. */
    <R> StreamedResult<R> stream(RowStatement<R> statement, int size) {
        OpenRows.checkQuery(statement, size);
        StatementNode node = TableStatements.ready(statement.node());
        StatementKey shape = StatementKey.of(node);
        Compiled compiled = compiled(shape, node);
        OpenRows rows = open(compiled, shape.values(), size);
        TextNode text = node instanceof TextNode written ? written : null;
        if (UntypedRows.isUntyped(text)) {
            List<UntypedRows<R>> found = new ArrayList<>(1);
            rows.read(cursor -> found.add(UntypedRows.of(cursor, engine.database(), statement.form())));
            UntypedRows<R> untyped = found.get(0);
            return new StreamedResult<>(
                    compiled.sql(), untyped.columns(), new StreamedValues<>(rows, untyped.values(), size), size);
        }
        ColumnReader[] readers = readers(compiled.columns());
        return new StreamedResult<>(
                compiled.sql(),
                compiled.columns(),
                new StreamedValues<>(rows, new RowValues<>(readers, statement.form(), text), size),
                size);
    }

    private StatementNode ready(StatementNode statement) {
        if (!(statement instanceof QueryNode) && !(statement instanceof TextNode)) {
            transactions.begunToWrite();
        }
        return TableStatements.ready(statement);
    }

    Compiled compiled(StatementKey shape, StatementNode node) {
        return engine.texts().compiled(shape, node, isCaching());
    }

    /** Returns whether texts of the program's statements are looked for in the cache, and kept there. */
    boolean isCaching() {
        Boolean cached = transactions.options().statementCache();
        return cached == null || cached;
    }

    /** Says which rows the next statement inserts, for listeners; null for no part of more. */
    void nextPart(@Nullable InsertPart next) {
        part = next;
    }

    /** Says that the next statement inserts the rows from {@code from} to before {@code to} of {@code rows}, for listeners. */
    void nextPart(int from, int to, int rows) {
        part = from == 0 && to == rows ? null : new InsertPart(from + 1, to, rows);
    }

    /** Says that {@code next} inserts rows beginning with {@code from}, of {@code rows}; returns the first of those that follow. */
    int nextPart(Insert next, int from, int rows) {
        int to = from + next.node().rows().size();
        nextPart(from, to, rows);
        return to;
    }

    /** Returns which rows the statement that starts inserts, and forgets it; null for no part of more. */
    @Nullable
    InsertPart takePart() {
        InsertPart taken = part;
        part = null;
        return taken;
    }

    /** Returns the greatest number of rows that one INSERT may write, as the program says. */
    int insertPageSize() {
        Integer rows = transactions.options().insertPageSize();
        return rows == null ? Integer.MAX_VALUE : rows;
    }

    @Override
    public void read(StatementNode statement, RowReader reader) {
        StatementNode node = ready(statement);
        StatementKey shape = StatementKey.of(node);
        read(compiled(shape, node), shape.values(), reader);
    }

    @Override
    public void read(InsertNode statement, List<? extends Map<String, ?>> rows, RowReader reader) {
        InsertRows insert = new InsertRows(new Insert(statement));
        try {
            int from = 0;
            for (Insert each : insert.statements(rows, insertPageSize())) {
                from = nextPart(each, from, rows.size());
                read(each.node(), reader);
            }
        } catch (RuntimeException e) {
            throw WrongValues.in(this, e, insert.table(), rows);
        }
    }

    @Override
    public <R> Result<R> query(Compiled compiled, @Nullable Object[] values, RowForm<R> form) {
        return query(compiled, values, form, null);
    }

    private <R> Result<R> query(
            Compiled compiled, @Nullable Object[] values, RowForm<R> form, @Nullable TextNode text) {
        List<R> rows = new ArrayList<>();
        if (UntypedRows.isUntyped(text)) {
            List<ResultColumn> found = new ArrayList<>();
            read(compiled, values, cursor -> {
                UntypedRows<R> untyped = UntypedRows.of(cursor, engine.database(), form);
                found.addAll(untyped.columns());
                untyped.values().read(cursor, Integer.MAX_VALUE, rows);
            });
            return new Result<>(compiled.sql(), found, rows);
        }
        List<ResultColumn> columns = compiled.columns();
        RowValues<R> reading = new RowValues<>(readers(columns), form, text);
        read(compiled, values, cursor -> reading.read(cursor, Integer.MAX_VALUE, rows));
        return new Result<>(compiled.sql(), columns, rows);
    }

    /** Returns the readers of the values of {@code columns}. */
    ColumnReader[] readers(List<ResultColumn> columns) {
        ColumnReader[] readers = new ColumnReader[columns.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = engine.database().reader(columns.get(i).type());
        }
        return readers;
    }

    @Override
    public void read(Compiled compiled, @Nullable Object[] values, RowReader reader) {
        String sql = Parameters.text(compiled, values, this);
        CheckedOutConnection lent = transactions.begun();
        StatementObservation observed = StatementObservation.of(this, lent, StatementKind.QUERY, sql, compiled, values);
        Integer fetchSize = autoCommit ? null : transactions.options().fetchSize();
        long rows;
        try {
            rows = lent.statements().use(sql, transactions.limits(), statement -> {
                Parameters.bind(engine, statement, compiled.parameters(), values);
                StatementObservation.bound(observed);
                if (fetchSize != null) {
                    engine.database().fetchInParts(statement, fetchSize);
                }
                try (RowCursor cursor = engine.cursor(DriverCalls.call(statement::executeQuery), sql)) {
                    reader.read(cursor);
                    return cursor.count();
                } finally {
                    if (fetchSize != null) {
                        statement.setFetchSize(0); // the statement may be kept for others
                    }
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

    @Override
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
                StatementObservation.of(this, lent, StatementKind.STREAM, sql, compiled, values);
        OpenRows rows;
        try {
            rows = cursors().open(this, lent.jdbc(), sql, size, statement -> {
                Parameters.bind(engine, statement, compiled.parameters(), values);
                StatementObservation.bound(observed);
            });
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

    /** Executes what was compiled; returns how many rows changed. */
    long update(Compiled compiled, @Nullable Object[] values) {
        return update(StatementKind.UPDATE, Parameters.text(compiled, values, this), compiled, values);
    }

    private long update(StatementKind kind, String sql, @Nullable Compiled compiled, @Nullable Object[] values) {
        List<Parameter> parameters = compiled == null ? List.of() : compiled.parameters();
        CheckedOutConnection lent =
                kind == StatementKind.TEXT ? transactions.begunForText() : transactions.begunToWrite();
        StatementObservation observed = StatementObservation.of(this, lent, kind, sql, compiled, values);
        long changed;
        try {
            changed = lent.statements().use(sql, transactions.limits(), statement -> {
                Parameters.bind(engine, statement, parameters, values);
                StatementObservation.bound(observed);
                return kind == StatementKind.TEXT
                        ? engine.counts().execute(statement)
                        : engine.counts().update(statement);
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

    /** Sends one text for each of {@code rows}; returns how many rows each changed. */
    @SuppressWarnings("NullAway") // values of a row may be null; arrays in a list cannot say so to this checker
    int[] sendBatch(Compiled compiled, List<Object[]> rows) {
        CheckedOutConnection lent = transactions.begunToWrite();
        StatementObservation observed = StatementObservation.ofBatch(this, lent, compiled, rows);
        int[] counts;
        try (PreparedStatement statement = DriverCalls.call(() -> lent.jdbc().prepareStatement(compiled.sql()))) {
            for (Object[] row : rows) {
                Parameters.bind(engine, statement, compiled.parameters(), row);
                statement.addBatch();
            }
            StatementObservation.bound(observed);
            counts = transactions.limits().limited(statement, () -> DriverCalls.call(statement::executeBatch));
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

    // ---- many rows

    @Override
    public Object[][] insert(BatchInsert batch, Object[][] values, int rows) {
        transactions.begunToWrite();
        return new BatchWrites(this).insert(batch, values, rows);
    }

    @Override
    public ColumnDefaults columnDefaults(Table table) {
        return ServerFacts.columnDefaults(this, table);
    }

    @Override
    public BitSet update(BatchUpdate batch, Object[][] values, int rows) {
        transactions.begunToWrite();
        return new BatchWrites(this).update(batch, values, rows);
    }

    @Override
    public BitSet delete(BatchDelete batch, Object[][] values, int rows) {
        transactions.begunToWrite();
        return new BatchWrites(this).delete(batch, values, rows);
    }

    @Override
    public long deleteCounted(BatchDelete batch, Object[][] values, int rows) {
        return new BatchWrites(this).deleteCounted(batch, values, rows);
    }

    @Override
    public Object[][] read(BatchLookup batch, Object[][] keys, int rows) {
        return new BatchWrites(this).read(batch, keys, rows);
    }

    // ---- the transaction

    @Override
    public @Nullable OwnedTransaction joined() {
        return transactions.joined();
    }

    @Override
    public void checkWritable() {
        transactions.begunToWrite();
    }

    /** Returns the exception to throw for {@code error}, which may be what the database gives up the transaction for. */
    DatabaseException failed(SQLException error, @Nullable String sql) {
        return transactions.failed(error, sql);
    }

    /** Returns the JDBC connection, in a transaction if the connection has any. */
    java.sql.Connection jdbc() {
        return transactions.begun().jdbc();
    }

    /** Returns the connection that is checked out, in a transaction if this has any. */
    CheckedOutConnection lent() {
        return transactions.begun();
    }

    /** Does {@code sending} with {@code statement}, within its limit of time if it has one. */
    <T> T limited(java.sql.Statement statement, TimeLimits.Sending<T> sending) throws SQLException {
        return transactions.limits().limited(statement, sending);
    }

    OpenCursors cursors() {
        return transactions.cursors();
    }
}
