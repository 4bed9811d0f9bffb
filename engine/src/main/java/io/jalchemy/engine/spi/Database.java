package io.jalchemy.engine.spi;

import io.jalchemy.engine.batch.WriteStrategies;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.SchemaTranslation;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engine has to know of one kind of database: how to reach it, bind to it, read from it and understand its errors.
 *
 * <p>Found as a service. Implementations are stateless and safe to share.
 */
public abstract class Database {

    /** Creates the database; for implementations. */
    protected Database() {}

    /** Returns the dialect: the text of this database, and its features. */
    public abstract Dialect dialect();

    /**
     * Returns the database as {@code server} has it, less {@code without}; asked once for each engine. Default: this, if
     * nothing is left out.
     *
     * @throws UnsupportedOperationException if features are left out, which this does not know how to do without
     */
    public Database on(ServerInfo server, Set<Feature> without) {
        if (!without.isEmpty()) {
            throw new UnsupportedOperationException(getClass().getName() + " cannot do without " + without);
        }
        return this;
    }

    /**
     * Returns this database with a dialect that writes other schemas; see {@link Dialect#translatingSchemas}. Default: refuses that.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if this does not know how
     */
    public Database translatingSchemas(SchemaTranslation schemas) {
        throw new UnsupportedSqlException(
                "SCHEMA_TRANSLATION",
                "Another schema than a table has",
                dialect().name(),
                "Make the tables with the schema that is meant.");
    }

    /** Returns whether {@code jdbcUrl} is one of this database's. */
    public abstract boolean accepts(String jdbcUrl);

    /** Returns the JDBC URL for a database URL such as {@code postgresql://user:password@host/db}; null if it is not this database's. */
    public abstract @Nullable String jdbcUrl(DatabaseUrl url);

    /**
     * Returns whether the database at {@code jdbcUrl} is there only as long as its one connection is, so that a pool has one and keeps
     * it. Default: no.
     */
    public boolean livesInOneConnection(String jdbcUrl) {
        return false;
    }

    /**
     * Returns properties of the driver for connections of a pool of the engine's, by name: what the library needs and has good reasons
     * for. What {@code jdbcUrl} itself sets stays as it is, and what the program sets in its options wins. Default: none.
     *
     * @param hidesValues whether the driver is to leave values of rows out of its messages, if it has a switch for that
     */
    public Map<String, String> driverProperties(String jdbcUrl, boolean hidesValues) {
        return Map.of();
    }

    /**
     * Returns the Maven coordinates of the driver that this database is tested with, for messages: {@code
     * "org.xerial:sqlite-jdbc:3.50.3.0"}. Default: null, not known.
     */
    public @Nullable String driver() {
        return null;
    }

    /**
     * Returns the name of the driver's class, which registers itself with {@link java.sql.DriverManager} when it is loaded: in a jar of
     * several, the file that names it there may be that of another driver. Default: null, not known.
     */
    public @Nullable String driverClass() {
        return null;
    }

    /**
     * Returns the meaning and the mend of {@code error}, which the driver threw when a connection was opened, in whole sentences for a
     * message. Default: by the kinds of exceptions of Java's network and the classes of the SQL standard's states.
     *
     * @return null if nothing is known beyond what the driver says
     */
    public @Nullable String connectAdvice(SQLException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "there is no host of that name. Check the name in the URL, and that this machine can look it up.";
            }
            if (cause instanceof ConnectException) {
                return "no server listens at that host and port. Start it, or check host and port in the URL.";
            }
            if (cause instanceof SocketTimeoutException) {
                return "the server does not answer in time. Check host and port in the URL, and firewalls between.";
            }
        }
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (state.startsWith("28")) {
            return "the server refuses the user or the password. Check both in the URL, where @ : / % are percent-encoded.";
        }
        if (state.startsWith("3D")) {
            return "the server has no database of that name. Create it, or check the name in the URL.";
        }
        return null;
    }

    /**
     * Returns whether {@code connection} is of the driver that this database is written for, with nothing around it: such a driver has
     * every feature that the dialect has, so it is not asked for them. Default: no.
     */
    public boolean isOwnDriver(Connection connection) {
        return false;
    }

    /**
     * Returns whether {@code connection}'s driver has what the database needs for {@code feature}, which drivers are not asked for in JDBC's
     * own way: {@link Feature#REGEXP}. Asked once for each engine. Default: yes.
     */
    public boolean driverHas(Connection connection, Feature feature) throws SQLException {
        return true;
    }

    /** Returns whether {@link #extend} does something. Default: no. */
    public boolean extendsConnections() {
        return false;
    }

    /**
     * Gives {@code connection} what statements of the library need of it beyond what the database has, such as functions, unless it is there
     * already. Called when a pool of the engine's has opened it and the program has set it up, and for connections of others each time that
     * they are lent or a transaction is joined. Default: nothing.
     *
     * @param untouched whether the engine has just opened it, and the program has done nothing with it
     */
    public void extend(Connection connection, boolean untouched) throws SQLException {}

    /**
     * Prepares a connection that was just taken from a connection source of others, whose settings are not known. Default: nothing.
     */
    public void prepare(Connection connection) throws SQLException {}

    /**
     * Returns whether transactions can be isolated with {@code level}.
     *
     * @param level one of JDBC's, {@link Connection#TRANSACTION_SERIALIZABLE} for example
     */
    public boolean hasIsolation(int level) {
        return true;
    }

    /**
     * Sets the isolation level of the next transaction on {@code connection}. Default: JDBC's own way, which lasts.
     *
     * @param connection without auto-commit, and without a transaction yet
     * @param level one of JDBC's that this database has
     * @return what {@link #restoreIsolation} needs to know
     */
    public int isolate(Connection connection, int level) throws SQLException {
        int before = connection.getTransactionIsolation();
        if (before != level) {
            connection.setTransactionIsolation(level);
        }
        return before;
    }

    /**
     * Restores the isolation level that there was, before the connection is given back.
     *
     * @param before what {@link #isolate} returned the first time
     */
    public void restoreIsolation(Connection connection, int before) throws SQLException {
        if (connection.getTransactionIsolation() != before) {
            connection.setTransactionIsolation(before);
        }
    }

    /** Returns whether transactions can be deferrable. Default: no. */
    public boolean hasDeferrableTransactions() {
        return false;
    }

    /**
     * Makes the transaction that has begun on {@code connection}, before its first statement, deferrable; called only if {@link
     * #hasDeferrableTransactions}.
     */
    public void defer(Connection connection) throws SQLException {
        throw new UnsupportedOperationException(getClass().getName() + " has no deferrable transactions");
    }

    /**
     * Makes the transactions on {@code connection} read-only, until {@link #restoreReadOnly}. Default: JDBC's own way, which tells the driver,
     * and by it the server.
     *
     * @param connection without a transaction yet
     * @return what {@link #restoreReadOnly} needs to know: whether it was read-only before
     */
    public boolean makeReadOnly(Connection connection) throws SQLException {
        boolean before = connection.isReadOnly();
        if (!before) {
            connection.setReadOnly(true);
        }
        return before;
    }

    /**
     * Makes {@code connection} read-only or not, as it was before {@link #makeReadOnly}, when it is given back.
     *
     * @param connection without a transaction
     * @param before what {@link #makeReadOnly} returned
     */
    public void restoreReadOnly(Connection connection, boolean before) throws SQLException {
        if (connection.isReadOnly() != before) {
            connection.setReadOnly(before);
        }
    }

    /**
     * Limits the time of {@code statement}: it is cancelled if it, its rows included, takes longer than {@code time}. Default: JDBC's own
     * way, which knows seconds.
     *
     * @param statement that is about to be executed
     * @param time positive
     * @return is closed when it is done
     */
    public TimeLimit limit(Statement statement, Duration time) throws SQLException {
        statement.setQueryTimeout((int)
                Math.min(Integer.MAX_VALUE, Math.max(1, time.plusMillis(999).toSeconds())));
        return () -> statement.setQueryTimeout(0);
    }

    /** A limit of time of a statement that is executed. */
    @FunctionalInterface
    public interface TimeLimit extends AutoCloseable {

        /** Ends the limit: the statement is done. */
        @Override
        void close() throws SQLException;
    }

    /** Returns the statements by which the database commits in two phases. Default: null, it does not. */
    public @Nullable TwoPhaseCommit twoPhaseCommit() {
        return null;
    }

    /** Returns the way in which a new table takes the place of one that cannot be changed; null if all can. Default: null. */
    public @Nullable TableRecreation tableRecreation() {
        return null;
    }

    /** Returns the locks that programs take by a name; null if there are none. Default: null. */
    public @Nullable NamedLocks namedLocks() {
        return null;
    }

    /** Returns the kind of {@code error}. */
    public abstract ErrorKind kind(SQLException error);

    /**
     * Returns the kind of {@code error} in a transaction. Default: what it is by itself.
     *
     * @param worked whether statements had succeeded in the transaction before
     */
    public ErrorKind kind(SQLException error, boolean worked) {
        return kind(error);
    }

    /**
     * Returns the mend of {@code error}, in whole sentences for a message, which name no value of a row. A flush, which knows the
     * objects, says something else in its place. Default: by the kind.
     *
     * @return null if nothing is known
     */
    public @Nullable String advice(ErrorKind kind, ErrorPlace place, SQLException error) {
        return switch (kind) {
            case UNIQUE -> "Give another value, change the row that is there, or let insert(…).onConflict(…) do that.";
            case NOT_NULL -> "Give the column a value or a default, or let it be NULL.";
            case FOREIGN_KEY ->
                "Insert the row that is referred to first; before a row is deleted, delete or change those that refer to it, or"
                        + " give the foreign key an ON DELETE.";
            case CHECK -> "Give values that fulfil it.";
            case DATA -> "Compare the values with the types and lengths of the columns.";
            case READ_ONLY ->
                "Write with the engine that readOnly() was called on, in a transaction that is not read-only, or on the primary server.";
            default -> null;
        };
    }

    /** Returns the advice for a table that does not exist; for implementations. */
    protected static String missingTable(@Nullable String table) {
        return "There is no table" + (table == null ? " of that name" : " " + table)
                + ". Create the tables, registry.metadata().createAll(engine), or check which database and schema this is.";
    }

    /** Returns the advice for a column that does not exist; for implementations. */
    protected static String missingColumn(@Nullable String column) {
        return "There is no column" + (column == null ? " of that name" : " " + column)
                + ". Either the statement does not list its table, or the table was made for an older mapping: createAll leaves"
                + " tables that exist as they are, so add the column with ALTER TABLE.";
    }

    /** Returns which constraint, table and column {@code error} is about, as far as the driver tells. Default: nothing is known. */
    public ErrorPlace place(SQLException error) {
        return ErrorPlace.UNKNOWN;
    }

    /**
     * Returns whether the database has given up the transaction that is going on, so that nothing of it can be committed; asked
     * after a statement failed. Default: no.
     *
     * @param error what the statement failed with
     * @param worked whether statements had succeeded in the transaction before
     */
    public boolean hasAborted(Connection connection, SQLException error, boolean worked) throws SQLException {
        return false;
    }

    /**
     * Returns whether a transaction that {@link #hasAborted} is still given up, asked before it is committed: the program may have
     * mended it past the library. Default: yes.
     */
    public boolean isStillAborted(Connection connection) throws SQLException {
        return true;
    }

    /**
     * Returns whether {@code error}, which COMMIT failed with, leaves it open whether the transaction was committed. Default: if the
     * connection was lost, or the driver gives neither state nor code, so that nobody knows what it is.
     */
    public boolean isCommitUnknown(SQLException error) {
        return kind(error) == ErrorKind.CONNECTION_LOST || (error.getSQLState() == null && error.getErrorCode() == 0);
    }

    /**
     * Sends {@code value} as parameter {@code index}.
     *
     * @param value of the type's Java type; null for NULL
     */
    public final void bind(PreparedStatement statement, int index, @Nullable Object value, SqlType<?> type)
            throws SQLException {
        SqlType<?> own = type.on(dialect().name());
        SqlType<?> base = own.base();
        if (base == null) {
            bindPlain(statement, index, own.bound(value), own);
        } else {
            bind(statement, index, value == null ? null : ConvertedValues.toDatabase(own, value), base);
        }
    }

    /**
     * Makes the rows of {@code statement}, which is a query and was not executed yet, be fetched part after part, in a transaction.
     * Default: JDBC's fetch size.
     *
     * @param rows at a time, at least 1
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if all rows would be fetched at once
     */
    public void fetchInParts(PreparedStatement statement, int rows) throws SQLException {
        statement.setFetchSize(rows);
    }

    /** Returns how many parameters a statement may have. Default: as many as there are. */
    public int maxParameters(Connection connection) throws SQLException {
        return Integer.MAX_VALUE;
    }

    /** Returns whether {@code product}, the name that a driver gives its database, is this database's. Default: that of the dialect. */
    public boolean isProduct(String product) {
        return product.equalsIgnoreCase(dialect().name());
    }

    /** Sends a value of a type without a conversion, as {@link SqlType#bound} gives it. */
    protected abstract void bindPlain(PreparedStatement statement, int index, @Nullable Object value, SqlType<?> type)
            throws SQLException;

    /** Sends all of {@code values} as one array; called only where the dialect has arrays. */
    public final void bindArray(PreparedStatement statement, int index, @Nullable Object[] values, SqlType<?> element)
            throws SQLException {
        bindArray(statement, index, values, 0, values.length, element);
    }

    /**
     * Sends some of {@code values} as one array; called only where the dialect has arrays.
     *
     * @param values of the element's Java type; null for NULL; not changed, and not used after the statement was executed
     * @param from the first that is sent
     * @param to behind the last that is sent
     */
    public abstract void bindArray(
            PreparedStatement statement, int index, @Nullable Object[] values, int from, int to, SqlType<?> element)
            throws SQLException;

    /**
     * Returns whether the arrays that {@code connection} sends have a type, so that they can be rows by themselves. Default: yes; asked
     * only where the dialect has {@code UNNEST}.
     */
    public boolean sendsTypedArrays(Connection connection) throws SQLException {
        return true;
    }

    /** Returns the strategies by which rows are written. Default: as the features of the engine allow. */
    public WriteStrategies writeStrategies() {
        return WriteStrategies.STANDARD;
    }

    /**
     * Returns the inspector that reads the catalogue, with the names of this database's dialect. Default: one that asks the driver; it
     * knows of no defaults of columns and of no keys that the database makes.
     */
    public DatabaseInspector inspector() {
        return new DatabaseInspector(dialect());
    }

    /**
     * Returns the type as which a column is read whose type the program has not named. Default: by JDBC's, and text for what has none there.
     *
     * @param index of the column, from 1
     */
    public SqlType<?> untypedColumn(ResultSetMetaData columns, int index) throws SQLException {
        return switch (columns.getColumnType(index)) {
            case java.sql.Types.BIT, java.sql.Types.BOOLEAN -> Types.BOOLEAN;
            case java.sql.Types.TINYINT, java.sql.Types.SMALLINT -> Types.SMALLINT;
            case java.sql.Types.INTEGER -> Types.INTEGER;
            case java.sql.Types.BIGINT -> Types.BIGINT;
            case java.sql.Types.REAL -> Types.REAL;
            case java.sql.Types.FLOAT, java.sql.Types.DOUBLE -> Types.DOUBLE;
            case java.sql.Types.NUMERIC, java.sql.Types.DECIMAL -> Types.NUMERIC;
            case java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY, java.sql.Types.BLOB ->
                Types.BLOB;
            case java.sql.Types.DATE -> Types.DATE;
            case java.sql.Types.TIME -> Types.TIME;
            case java.sql.Types.TIMESTAMP -> Types.TIMESTAMP;
            case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> Types.TIMESTAMP_TZ;
            default -> Types.TEXT;
        };
    }

    /** Returns the reader of values of a column that was given {@code type} by {@link #untypedColumn}. Default: that of the type. */
    public ColumnReader untypedReader(SqlType<?> type) {
        return reader(type);
    }

    /** Returns the value of column {@code index} of the current row, as the type's Java type; null for NULL. */
    public final @Nullable Object read(ResultSet rows, int index, SqlType<?> type) throws SQLException {
        return reader(type).read(rows, index, false);
    }

    /** Returns the reader of values of {@code type}; to be kept where many are read. */
    public final ColumnReader reader(SqlType<?> type) {
        SqlType<?> own = type.varies() ? type.on(dialect().name()) : type;
        SqlType<?> base = own.base();
        return base == null ? plainReader(own) : new ConvertedReader(own, reader(base));
    }

    /** Returns the reader of values of a type without a conversion. */
    protected abstract ColumnReader plainReader(SqlType<?> type);
}
