package io.jalchemy.engine;

import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.result.BatchUpdateResult;
import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.result.UpdateResult;
import io.jalchemy.engine.row.MapperConnection;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.compile.SchemaRunner;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.SchemaTarget;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Returning;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection: the first statement begins a transaction, {@link #commit()} or {@link #rollback()} ends it, and the next
 * statement begins another. Closing rolls back what was not committed.
 *
 * <p>Like {@code Connection} in SQLAlchemy 2.0. For one thread at a time.
 *
 * <pre>{@code
 * try (Connection connection = engine.connect()) {
 *     connection.execute(insert(USERS), List.of(Map.of("name", "ed"), Map.of("name", "lea")));
 *     long count = connection.execute(select(count()).from(USERS)).one();
 *     if (count < 100) {
 *         connection.commit();
 *     } // otherwise closing rolls back
 * }
 * }</pre>
 */
public final class Connection implements AutoCloseable, SchemaTarget {

    private final Engine engine;
    private final ConnectionStatements statements;
    private final ConnectionTransactions transactions;

    /**
     * Creates a connection that checks out one of JDBC's with its first statement.
     *
     * @param given the transaction of somebody else's that its statements go into; null for that of the thread, if it is in one
     */
    Connection(Engine engine, boolean autoCommit, @Nullable OwnedTransaction given) {
        this.engine = engine;
        this.statements = new ConnectionStatements(engine, autoCommit, given);
        this.transactions = statements.transactions();
    }

    /**
     * Executes what {@code action} executes on this connection with {@code options}, over those that the connection has.
     *
     * <pre>{@code
     * connection.withExecutionOptions(
     *         ExecutionOptions.NONE.statementTimeout(Duration.ofSeconds(2)), () -> connection.execute(select(NAME).from(USERS)));
     * }</pre>
     */
    public <X extends Exception> void withExecutionOptions(ExecutionOptions options, Action<X> action) throws X {
        ExecutionOptions before = transactions.limit(options.over(transactions.options()));
        try {
            action.run();
        } finally {
            transactions.limit(before);
        }
    }

    /** Returns the options of what is executed on this connection now: its own over those of the engine. */
    public ExecutionOptions executionOptions() {
        return transactions.options();
    }

    /** Executes what is executed on this connection from now on with {@code options}, over those of the engine. */
    public void executionOptions(ExecutionOptions options) {
        transactions.limit(options);
    }

    /** Something that is done on a connection. */
    @FunctionalInterface
    public interface Action<X extends Exception> {

        /** Does it. */
        void run() throws X;
    }

    /** Returns the engine that the connection belongs to. */
    public Engine engine() {
        return engine;
    }

    /** Executes {@code statement} and reads all its rows; columns that it does not give get their table's defaults. */
    public <R> Result<R> execute(RowStatement<R> statement) {
        return statements.execute(statement);
    }

    /** Executes {@code statement} like {@link #execute(RowStatement)}, with {@code options} over those of the connection. */
    public <R> Result<R> execute(RowStatement<R> statement, ExecutionOptions options) {
        ExecutionOptions before = transactions.limit(options.over(transactions.options()));
        try {
            return execute(statement);
        } finally {
            transactions.limit(before);
        }
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
     *     rows.forEach(row -> System.out.println(row.v1() + " is " + row.v2()));
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
        return statements.stream(statement, size);
    }

    /** Executes an INSERT, UPDATE or DELETE; columns that it does not give get their table's defaults. */
    public UpdateResult execute(Statement statement) {
        return new UpdateResult(statements.execute(statement));
    }

    /** Executes {@code statement} like {@link #execute(Statement)}, with {@code options} over those of the connection. */
    public UpdateResult execute(Statement statement, ExecutionOptions options) {
        ExecutionOptions before = transactions.limit(options.over(transactions.options()));
        try {
            return execute(statement);
        } finally {
            transactions.limit(before);
        }
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
            int from = 0;
            for (Insert part : insert.statements(rows, statements.insertPageSize())) {
                from = statements.nextPart(part, from, rows.size());
                count += execute(part).rowCount();
            }
        } catch (RuntimeException e) {
            throw WrongValues.in(statements, e, insert.table(), rows);
        }
        return new UpdateResult(count);
    }

    /**
     * Inserts one row for each of {@code rows}, as {@link #execute(Insert, List)} does, and gives back what the statement says.
     *
     * @return what came back of each row; rows that name the same columns stand together, so not in the order of {@code rows}
     */
    public <R> Result<R> execute(Returning<R> statement, List<? extends Map<String, ?>> rows) {
        List<R> all = new ArrayList<>();
        List<ResultColumn> columns = List.of();
        InsertRows insert = new InsertRows(inserting(statement));
        try {
            int from = 0;
            for (Insert part : insert.statements(rows, statements.insertPageSize())) {
                from = statements.nextPart(part, from, rows.size());
                Result<R> result = execute(new Returning<>(part.node(), statement.form()));
                columns = result.columns();
                all.addAll(result.all());
            }
        } catch (RuntimeException e) {
            throw WrongValues.in(statements, e, insert.table(), rows);
        }
        return new Result<>(statement.toString(), columns, all);
    }

    /**
     * Executes an UPDATE or DELETE for each of {@code rows}, many of them together as a batch of JDBC. The rows have the values of the
     * statement's {@link io.jalchemy.sql.Sql#parameter parameters}; columns that it does not set get their table's defaults for each row.
     *
     * <pre>{@code
     * connection.execute(
     *         update(USERS).set(NAME, parameter("name", VARCHAR)).where(ID.eq(parameter("id", BIGINT))),
     *         List.of(Map.of("id", 1, "name", "ada"), Map.of("id", 7, "name", "ben")));
     * }</pre>
     *
     * @param rows values by the name of the parameter, the same names in each; null values are NULL, numbers are converted if that loses
     *     nothing
     * @return how many rows of the table each row has changed
     * @throws JalchemyException if the statement is another one, or has RETURNING; if a row lacks a parameter, or has a name that is none;
     *     nothing was sent
     */
    public BatchUpdateResult execute(Statement statement, List<? extends Map<String, ?>> rows) {
        return new ParameterRows(statements, statement.node()).execute(rows);
    }

    /**
     * Inserts a row and returns its primary key, whose parts are read by their columns: {@code key.get(ID)}. What is given, or is a default
     * that the program computes, is known; the database returns the rest with the INSERT, or by the driver's generated keys where it has no
     * RETURNING. It costs no further statement. Like {@code inserted_primary_key} in SQLAlchemy.
     *
     * @param statement of one row
     * @throws JalchemyException if it inserts a query, has ON CONFLICT or RETURNING, or NULL for a part of the key, or if the table has no
     *     key; nothing was sent
     * @throws io.jalchemy.engine.result.MultipleResultsException if it has several rows; they are inserted
     */
    public Row insertedPrimaryKey(Insert statement) {
        return new Result<>(statement.toString(), List.of(), insertedPrimaryKeys(statement)).one();
    }

    /** Inserts the rows of {@code statement} and returns their primary keys, in the order of the rows; see {@link #insertedPrimaryKey}. */
    public List<Row> insertedPrimaryKeys(Insert statement) {
        return new InsertedKeys(statements).insert(statement);
    }

    /**
     * Inserts one row for each of {@code rows}, as {@link #execute(Insert, List)} does, and returns their primary keys, in the order of the
     * rows; see {@link #insertedPrimaryKey}. Rows of the same columns go together, on PostgreSQL in one statement.
     */
    public List<Row> insertedPrimaryKeys(Insert statement, List<? extends Map<String, ?>> rows) {
        return new InsertedKeys(statements).insert(statement, rows);
    }

    private static Insert inserting(Returning<?> statement) {
        if (statement.node() instanceof InsertNode insert) {
            return new Insert(insert);
        }
        throw new JalchemyException(
                "NO_INSERT",
                "Rows are given to an INSERT; this is " + statement
                        + ". Begin it with insert(…), or execute it without rows.");
    }

    /**
     * Executes SQL text and returns how many rows it changed; nothing of a user's input may be in the text. Rows that it gives are
     * dropped, and 0 is returned.
     *
     * @throws DatabaseException if the database or the driver fails
     */
    public long executeText(String sql) {
        return statements.executeText(sql);
    }

    /**
     * Executes a statement that creates, changes or drops something of a schema: {@code execute(RefreshMaterializedView.of("totals"))}.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the database has no such statement; nothing was sent
     * @throws DatabaseException if the database or the driver fails
     */
    public void execute(DdlStatement statement) {
        String text = engine.dialect().ddl().text(statement);
        new SchemaStatements(statements, "execute").execute(text);
    }

    /**
     * Returns an inspector that asks the database what exists, in this connection's transaction. Like {@code
     * inspect(connection)} in SQLAlchemy.
     */
    public Inspector inspector() {
        return statements.inspector();
    }

    /** Creates those of {@code tables} that are not there, in this connection's transaction; see {@link MetaData}. */
    @Override
    public void createTables(MetaData metadata, List<Table> tables) {
        new SchemaRunner(engine.dialect(), metadata, new SchemaStatements(statements, "create tables")).create(tables);
    }

    /** Drops those of {@code tables} that are there, in this connection's transaction; see {@link MetaData}. */
    @Override
    public void dropTables(MetaData metadata, List<Table> tables) {
        new SchemaRunner(engine.dialect(), metadata, new SchemaStatements(statements, "drop tables")).drop(tables);
    }

    /** Creates what is not there of all that {@code metadata} has, in this connection's transaction; see {@link MetaData#createAll}. */
    @Override
    public void createAll(MetaData metadata, SchemaOptions options) {
        new SchemaRunner(engine.dialect(), metadata, new SchemaStatements(statements, "create tables"))
                .createAll(options);
    }

    /** Drops what is there of all that {@code metadata} has, in this connection's transaction; see {@link MetaData#dropAll}. */
    @Override
    public void dropAll(MetaData metadata, SchemaOptions options) {
        new SchemaRunner(engine.dialect(), metadata, new SchemaStatements(statements, "drop tables")).dropAll(options);
    }

    /**
     * Returns the JDBC connection, in a transaction if this connection has any; for what the library does not do. It stays this
     * connection's: do not close it, and do not commit or roll back on it.
     */
    public java.sql.Connection jdbc() {
        return transactions.begun().jdbc();
    }

    /**
     * Returns a map of the program's own that belongs to the driver's connection, whoever has that in turn: for what is known of it, such as
     * settings that were made. It is empty when the driver's connection was opened, and safe to share between threads. Like {@code
     * Connection.info} in SQLAlchemy 2.0.
     */
    public Map<String, Object> info() {
        return engine.events().infos().of(jdbc());
    }

    /** Returns whether a transaction has begun and not ended. */
    public boolean inTransaction() {
        return transactions.isOpen();
    }

    /**
     * Returns the innermost savepoint that has begun on this connection and not ended; null if there is none. Like {@code
     * get_nested_transaction()} in SQLAlchemy 2.0.
     */
    public @Nullable Savepoint nestedTransaction() {
        return transactions.nestedTransaction();
    }

    /**
     * Returns the isolation level in force: asks the driver, and by it the server, in the transaction that is open or begins now. Like {@code
     * get_isolation_level()} in SQLAlchemy 2.0. {@link Engine#isolation} is what the engine sets.
     *
     * @throws DatabaseException if the database or the driver fails
     */
    public Isolation currentIsolation() {
        return transactions.isolation();
    }

    /**
     * Begins a transaction now. Not needed: the first statement does.
     *
     * @throws JalchemyException if one has begun already
     */
    public void begin() {
        transactions.begin();
    }

    /**
     * Commits the transaction; does nothing if none has begun. A transaction of somebody else's that the connection has joined goes on, and
     * its owner decides.
     *
     * @throws CommitOutcomeUnknownException if the connection broke meanwhile, so that nobody knows whether it was done
     * @throws DatabaseException if the database refused it, or gave the transaction up when an earlier statement failed: then the
     *     message says what failed first. The transaction is to be rolled back.
     * @throws AfterCommitException if it is committed, and an action of {@link #afterCommit} has failed
     */
    public void commit() {
        transactions.commit();
    }

    /**
     * Registers {@code action} to be done once, after the transaction that is open, or that the next statement begins, is committed: to send a message,
     * for example, that must not be sent before. It is not done after a rollback, nor if it was given in a savepoint that is rolled back, nor
     * if the outcome of the commit is unknown. In a joined transaction of somebody else's it is done after the owner's commit.
     *
     * <p>If an action throws, the others are done all the same, and {@link #commit()} throws an {@link AfterCommitException}; after an
     * owner's commit the failure is logged.
     *
     * <pre>{@code
     * engine.begin(connection -> {
     *     connection.execute(insert(USERS).values(NAME.to("ed")));
     *     connection.afterCommit(() -> System.out.println("ed is stored"));
     * });
     * }</pre>
     *
     * @throws JalchemyException if the engine's isolation is {@link Isolation#AUTOCOMMIT}, or the connection is closed
     */
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    /**
     * Rolls back the transaction; does nothing if none has begun. If the connection is dead the database rolls back by itself: that is
     * logged, and the next statement gets another connection. Of a transaction of somebody else's that the connection has joined, the owner
     * is asked to roll it back at its end; until then it can be read from.
     */
    public void rollback() {
        transactions.rollback();
    }

    /**
     * Discards the JDBC connection, which the pool closes: the program knows that it is of no use any more. What was done in the transaction is
     * lost, and further statements are refused until {@link #rollback()}; then another JDBC connection is taken. Like {@code
     * Connection.invalidate()} in SQLAlchemy 2.0. The connection of a joined transaction stays open, and its owner is asked to roll back.
     */
    public void invalidate() {
        transactions.invalidate();
    }

    /**
     * Marks the JDBC connection to be closed when this connection is closed, in place of going back to the pool, which opens another: what was
     * set on it must not be found by others, or it is to be replaced soon. Until then it is used as before. Does nothing if no statement was
     * executed yet, or to the connection of a joined transaction. Like {@code invalidate(soft=True)} in SQLAlchemy 2.0.
     */
    public void invalidateOnReturn() {
        transactions.invalidateOnReturn();
    }

    /** Returns whether this was invalidated in a transaction, and not rolled back since. */
    public boolean isInvalidated() {
        return transactions.isInvalidated();
    }

    /**
     * Begins a savepoint; closing it without {@code commit()} rolls back to it.
     *
     * @throws JalchemyException if the engine's isolation is {@link Isolation#AUTOCOMMIT}; nothing was sent
     */
    public Savepoint beginNested() {
        return transactions.beginNested();
    }

    /** Begins a two-phase transaction under an identifier that is made; see {@link #beginTwoPhase(String)}. */
    public TwoPhaseTransaction beginTwoPhase() {
        return transactions.twoPhase().begin(null);
    }

    /**
     * Begins a transaction that is committed in two phases; what is executed until its end goes into it. {@link #commit()} and {@link
     * #rollback()} end it, too. Like {@code begin_twophase()} in SQLAlchemy 2.0.
     *
     * @param xid an identifier that no other prepared transaction of the server has: 1 to 199 printable characters of ASCII, without quotes
     *     and backslashes
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the database has no such transactions; nothing was sent
     * @throws JalchemyException if a transaction has begun already, or a setting of the server forbids it, which the message names
     */
    public TwoPhaseTransaction beginTwoPhase(String xid) {
        return transactions.twoPhase().begin(xid);
    }

    /**
     * Returns the identifiers of the transactions that are prepared in this database and neither committed nor rolled back, whoever has
     * prepared them, the oldest first: after a crash, those whose commit has to be finished.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the database has no such transactions; nothing was sent
     */
    public List<String> recoverTwoPhase() {
        return transactions.twoPhase().recover();
    }

    /**
     * Commits the transaction that was prepared as {@code xid}, by whatever connection.
     *
     * @throws JalchemyException if this connection is in a transaction, or {@code xid} is none; nothing was sent
     * @throws DatabaseException if no transaction is prepared under that identifier
     */
    public void commitPrepared(String xid) {
        transactions.twoPhase().end(xid, true);
    }

    /**
     * Rolls back the transaction that was prepared as {@code xid}, by whatever connection.
     *
     * @throws JalchemyException if this connection is in a transaction, or {@code xid} is none; nothing was sent
     * @throws DatabaseException if no transaction is prepared under that identifier
     */
    public void rollbackPrepared(String xid) {
        transactions.twoPhase().end(xid, false);
    }

    /**
     * Returns this connection as the mapper sees it. The type is exported to the mapper alone, so that there is nothing in it for
     * programs.
     */
    public MapperConnection forMapper() {
        return statements;
    }

    /** Returns the object that sends the statements of this connection. */
    ConnectionStatements statements() {
        return statements;
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
