package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.ErrorPlace;
import io.jalchemy.engine.spi.NamedLocks;
import io.jalchemy.engine.spi.SentText;
import io.jalchemy.engine.spi.ServerInfo;
import io.jalchemy.engine.spi.TableRecreation;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.SchemaTranslation;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * SQLite through its JDBC driver. Foreign keys are switched on for every connection; times are kept in SQLite's own text form,
 * instants in UTC (sqlite.org/lang_datefunc.html).
 */
public final class SqliteDatabase extends Database {

    private static final String PREFIX = "jdbc:sqlite:";

    /**
     * The codes of errors by which a running statement may end its transaction: no memory, interrupted, failed to read or write, full,
     * constraint violated.
     */
    private static final Set<Integer> ENDING = Set.of(7, 9, 10, 13, 19);

    private static final int LOCKED = 6;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;
    private static final int DIGITS_OF_LONG = 18;
    private static final String BUSY_SNAPSHOT = "SQLITE_BUSY_SNAPSHOT";
    private static final String MAX_VARIABLE_NUMBER = "MAX_VARIABLE_NUMBER=";
    private static final int DEFAULT_MAX_PARAMETERS = 32_766;

    private static final Pattern CONSTRAINT =
            Pattern.compile("(?:CHECK constraint failed: |UNIQUE constraint failed: index ')(.+?)'?\\)");
    private static final Pattern COLUMNS = Pattern.compile("(?:UNIQUE|NOT NULL) constraint failed: ([^)]+\\.[^)]+)\\)");
    private static final Pattern MISSING =
            Pattern.compile("no such table: ([\\w.]+)|(?:no such column: |has no column named )([\\w.]+)");
    private static final Pattern NEAR = Pattern.compile("near \"([^\"]+)\"|no such \\w+: ([\\w.]+)");

    private final SqliteDialect dialect;

    /** Makes the database for the service loader, before the version is known: with the dialect of the newest one. */
    public SqliteDatabase() {
        this(SqliteDialect.INSTANCE);
    }

    private SqliteDatabase(SqliteDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Database on(ServerInfo server, Set<Feature> without) {
        return new SqliteDatabase(SqliteDialect.of(server.version(), without));
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Database translatingSchemas(SchemaTranslation schemas) {
        return new SqliteDatabase((SqliteDialect) dialect.translatingSchemas(schemas));
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith(PREFIX);
    }

    @Override
    public @Nullable String jdbcUrl(DatabaseUrl url) {
        if (!url.name().equals("sqlite")) {
            return null;
        }
        return PREFIX + url.database() + (url.query() == null ? "" : "?" + url.query());
    }

    @Override
    public String driverClass() {
        return "org.sqlite.JDBC";
    }

    @Override
    public String driver() {
        return "org.xerial:sqlite-jdbc:3.50.3.0";
    }

    /** Returns the meaning of errors by which a file cannot be opened, or is no database (sqlite.org/rescode.html). */
    @Override
    public @Nullable String connectAdvice(SQLException error) {
        return switch (error.getErrorCode() & 0xff) {
            case CANTOPEN ->
                "the file cannot be opened or made. Create the directory that it is in, and check that this program may write"
                        + " there; relative paths start at " + Path.of("").toAbsolutePath() + ".";
            case NOTADB -> "the file is no SQLite database. Check the path in the URL.";
            default -> super.connectAdvice(error);
        };
    }

    /**
     * Returns whether {@code jdbcUrl} names no file or {@code :memory:}: such a database lives as long as its one connection
     * (sqlite.org/inmemorydb.html).
     */
    @Override
    public boolean livesInOneConnection(String jdbcUrl) {
        String file = jdbcUrl.substring(PREFIX.length());
        return file.isEmpty() || file.startsWith(":memory:");
    }

    /**
     * Returns properties by which foreign keys are enforced, writers wait five seconds for each other, and readers do not wait for a
     * writer. The latter is a mode of the file, WAL (sqlite.org/wal.html), which is not set for a file that is opened only to be read, nor
     * in memory.
     */
    @Override
    public Map<String, String> driverProperties(String jdbcUrl, boolean hidesValues) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("foreign_keys", "true");
        properties.put("busy_timeout", "5000");
        boolean reads = jdbcUrl.contains("mode=ro") || jdbcUrl.contains("open_mode=") || jdbcUrl.contains("immutable=");
        if (!livesInOneConnection(jdbcUrl) && !reads && !jdbcUrl.contains("mode=memory")) {
            properties.put("journal_mode", "WAL");
        }
        properties.keySet().removeIf(name -> jdbcUrl.contains(name + "="));
        return properties;
    }

    /**
     * Limits the time to wait for locks by the driver's query timeout, and the time to compute by a thread of the library's, which
     * interrupts the statement (sqlite.org/c3ref/interrupt.html).
     */
    @Override
    public TimeLimit limit(Statement statement, Duration time) throws SQLException {
        TimeLimit waiting = super.limit(statement, time);
        TimeLimit computing = Interrupts.after(statement, time);
        return () -> {
            computing.close();
            waiting.close();
        };
    }

    @Override
    public boolean extendsConnections() {
        return true;
    }

    /** Makes the function behind REGEXP, if the connection is the driver's and has none. */
    @Override
    public void extend(Connection connection, boolean untouched) throws SQLException {
        if (hasFunctions(connection)) {
            SqliteRegularExpressions.register(connection, untouched);
        }
    }

    /** Returns whether functions can be made for {@code connection}: that it is the driver's own, perhaps with something around it. */
    private static boolean hasFunctions(Connection connection) throws SQLException {
        try {
            return SqliteRegularExpressions.isPossible(connection);
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException | LinkageError e) {
            return false; // it is another driver's
        }
    }

    @Override
    public boolean driverHas(Connection connection, Feature feature) throws SQLException {
        return feature != Feature.REGEXP || hasFunctions(connection);
    }

    /**
     * Switches foreign keys on. Within a transaction that has no effect (sqlite.org/pragma.html#pragma_foreign_keys), and a connection
     * without auto-commit is in one, perhaps of somebody else's. The time to wait for locks is left to the connection's owner.
     *
     * @throws JalchemyException if the connection is without auto-commit, and foreign keys are off
     */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            if (!connection.getAutoCommit() && !hasForeignKeys(statement)) {
                throw new JalchemyException(
                        "FOREIGN_KEYS_OFF",
                        "The data source gives SQLite connections without auto-commit, for which foreign keys are off and cannot"
                                + " be switched on any more. Have it give them with auto-commit, or add foreign_keys=true to the"
                                + " properties of its connections.");
            }
        }
    }

    private static boolean hasForeignKeys(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("PRAGMA foreign_keys")) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    /** Returns the limit that SQLite was compiled with, or its default (sqlite.org/limits.html#max_variable_number). */
    @Override
    public int maxParameters(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA compile_options")) {
            while (rows.next()) {
                String option = rows.getString(1);
                if (option.startsWith(MAX_VARIABLE_NUMBER)) {
                    return Integer.parseInt(option.substring(MAX_VARIABLE_NUMBER.length()));
                }
            }
        }
        return DEFAULT_MAX_PARAMETERS;
    }

    /**
     * Returns true for SERIALIZABLE, since writers wait for each other, and for READ UNCOMMITTED, which has an effect for connections that
     * share a cache (sqlite.org/isolation.html).
     */
    @Override
    public boolean hasIsolation(int level) {
        return level == Connection.TRANSACTION_SERIALIZABLE || level == Connection.TRANSACTION_READ_UNCOMMITTED;
    }

    /** Sets {@code query_only}, since the driver knows only files that are opened for reading (sqlite.org/pragma.html#pragma_query_only). */
    @Override
    public boolean makeReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean before;
            try (ResultSet rows = statement.executeQuery("PRAGMA query_only")) {
                before = rows.next() && rows.getBoolean(1);
            }
            statement.execute("PRAGMA query_only = 1");
            return before;
        }
    }

    @Override
    public void restoreReadOnly(Connection connection, boolean before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = " + (before ? 1 : 0));
        }
    }

    /** Returns the kind of error by its extended result code (sqlite.org/rescode.html). */
    @Override
    public ErrorKind kind(SQLException error) {
        String message = String.valueOf(error.getMessage());
        if (isOfRegularExpression(message)) {
            return ErrorKind.DATA;
        }
        if (message.contains("SQLITE_CONSTRAINT_UNIQUE") || message.contains("SQLITE_CONSTRAINT_PRIMARYKEY")) {
            return ErrorKind.UNIQUE;
        }
        if (message.contains("SQLITE_CONSTRAINT_FOREIGNKEY")) {
            return ErrorKind.FOREIGN_KEY;
        }
        if (message.contains("SQLITE_CONSTRAINT_NOTNULL")) {
            return ErrorKind.NOT_NULL;
        }
        if (message.contains("SQLITE_CONSTRAINT_CHECK")) {
            return ErrorKind.CHECK;
        }
        return switch (error.getErrorCode() & 0xff) {
            case 5 -> message.contains(BUSY_SNAPSHOT) ? ErrorKind.SERIALIZATION_FAILURE : ErrorKind.LOCK_NOT_AVAILABLE;
            case 8 -> ErrorKind.READ_ONLY;
            case 6 -> isLockedByItself(error) ? ErrorKind.OTHER : ErrorKind.LOCK_NOT_AVAILABLE;
            case 9 -> ErrorKind.TIMEOUT;
            case 10, 11, 14, 26 -> ErrorKind.CONNECTION_LOST;
            case 18, 20, 25 -> ErrorKind.DATA;
            case 1 -> ErrorKind.SYNTAX;
            default -> ErrorKind.OTHER;
        };
    }

    private static boolean isOfRegularExpression(String message) {
        return message.contains(SqliteRegularExpressions.NOT_VALID)
                || message.contains(SqliteRegularExpressions.TOO_DEEP);
    }

    /**
     * Returns whether another statement of the same connection is in the way; SQLite says of connections that share a cache that it is one
     * of those.
     */
    private static boolean isLockedByItself(SQLException error) {
        return (error.getErrorCode() & 0xff) == LOCKED
                && !String.valueOf(error.getMessage()).contains("SQLITE_LOCKED_SHAREDCACHE");
    }

    /**
     * Returns the kind of error; a lock that is not available is a serialization failure if statements had succeeded before: the lock for
     * reading cannot become one for writing while another transaction holds its own, and both would wait for ever.
     */
    @Override
    public TableRecreation tableRecreation() {
        return new SqliteTableRecreation(dialect());
    }

    @Override
    public NamedLocks namedLocks() {
        return new SqliteLocks();
    }

    @Override
    public ErrorKind kind(SQLException error, boolean worked) {
        ErrorKind kind = kind(error);
        return worked && kind == ErrorKind.LOCK_NOT_AVAILABLE ? ErrorKind.SERIALIZATION_FAILURE : kind;
    }

    @Override
    public ErrorPlace place(SQLException error) {
        String message = String.valueOf(error.getMessage());
        Matcher constraint = CONSTRAINT.matcher(message);
        if (constraint.find()) {
            return new ErrorPlace(constraint.group(1), null, null, null);
        }
        Matcher columns = COLUMNS.matcher(message);
        if (columns.find()) {
            String all = String.valueOf(columns.group(1));
            String table = all.substring(0, all.indexOf('.'));
            return new ErrorPlace(null, table, all.replace(table + ".", ""), null);
        }
        Matcher near = NEAR.matcher(message);
        return near.find()
                ? new ErrorPlace(null, null, null, near.group(1) == null ? near.group(2) : near.group(1))
                : ErrorPlace.UNKNOWN;
    }

    @Override
    public @Nullable String advice(ErrorKind kind, ErrorPlace place, SQLException error) {
        if (kind == ErrorKind.LOCK_NOT_AVAILABLE) {
            return "SQLite has one writer at a time. Keep transactions that write short, close sessions and connections, repeat the"
                    + " transaction (Retry.times(3).on(LOCK_NOT_AVAILABLE)), or let it wait longer:"
                    + " EngineOptions.driverProperty(\"busy_timeout\", \"10000\").";
        }
        if (kind == ErrorKind.SERIALIZATION_FAILURE) {
            return (String.valueOf(error.getMessage()).contains(BUSY_SNAPSHOT)
                            ? "Another transaction has written since this one first read, so this one cannot write any more."
                            : "Another connection held its lock for longer than this transaction waits; it cannot wait on, since the"
                                    + " other one may be waiting for what this one has read.")
                    + " Retry repeats it. Transactions that take the lock when they begin wait there in place of failing here:"
                    + " EngineOptions.driverProperty(\"transaction_mode\", \"IMMEDIATE\").";
        }
        if (isLockedByItself(error)) {
            return "A statement of the same connection has not been read to its end. Close its result, or read it to the end, first.";
        }
        if (isOfRegularExpression(String.valueOf(error.getMessage()))) {
            return "A text that was given to matches(…) is no regular expression of java.util.regex, which SQLite matches with here, or"
                    + " one that cannot be matched with so long a text.";
        }
        Matcher missing = MISSING.matcher(String.valueOf(error.getMessage()));
        if (kind != ErrorKind.SYNTAX || !missing.find()) {
            return super.advice(kind, place, error);
        }
        return missing.group(1) == null ? missingColumn(missing.group(2)) : missingTable(missing.group(1));
    }

    /**
     * Returns whether BEGIN succeeds, which it does if SQLite has ended the transaction: a full disk, a failed write, an interrupt or
     * {@code RAISE(ROLLBACK)} do that, and the next statement would silently begin another one. The driver offers no other way to ask. A
     * BEGIN that succeeds leaves the state that the driver expects if it had sent BEGIN itself: with a statement that succeeded, or failed
     * while it ran.
     */
    @Override
    public boolean hasAborted(Connection connection, SQLException error, boolean worked) throws SQLException {
        return (worked || ENDING.contains(error.getErrorCode() & 0xff))
                && connection.isWrapperFor(SQLiteConnection.class)
                && connection.unwrap(SQLiteConnection.class).getDatabase()._exec("begin") == 0;
    }

    @Override
    protected void bindPlain(PreparedStatement statement, int index, @Nullable Object value, SqlType<?> type)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
            return;
        }
        switch (type.kind()) {
            case BOOLEAN -> statement.setInt(index, (Boolean) value ? 1 : 0);
            case SMALLINT, INTEGER, BIGINT -> statement.setLong(index, ((Number) value).longValue());
            case REAL, DOUBLE -> statement.setDouble(index, number(((Number) value).doubleValue()));
            case NUMERIC -> bindDecimal(statement, index, (BigDecimal) value, type);
            case BLOB -> statement.setBytes(index, (byte[]) value);
            case UUID -> statement.setString(index, ((UUID) value).toString().replace("-", ""));
            case DATE -> statement.setString(index, SqliteTimes.text((LocalDate) value));
            case TIME, TIMESTAMP, TIMESTAMP_TZ -> statement.setString(index, SqliteTimes.text(value));
            case INTERVAL -> statement.setString(index, SqliteTimes.text((Duration) value));
            default -> statement.setString(index, SentText.checked(value.toString(), true));
        }
    }

    /**
     * Returns {@code value} unless it is "not a number", for which SQLite would store NULL (sqlite.org/floatingpoint.html).
     *
     * @throws JalchemyException if it is
     */
    static double number(double value) {
        if (Double.isNaN(value)) {
            throw new JalchemyException(
                    "NOT_A_NUMBER",
                    "NaN was given to a floating column, where SQLite stores NULL in its place. Give a number, or null.");
        }
        return value;
    }

    /**
     * Binds the digits as text for a type that keeps exact text, which values that are compared with such a column have, too: SQLite
     * converts a number to text only for a column itself. Binds a number for other types.
     *
     * @throws JalchemyException if a double does not hold the number exactly
     */
    private static void bindDecimal(PreparedStatement statement, int index, BigDecimal value, SqlType<?> type)
            throws SQLException {
        BigDecimal plain = value.stripTrailingZeros();
        if (SqliteDialect.isExactText(type)) {
            statement.setString(index, SqliteDialect.canonical(plain));
        } else if (!SqliteDialect.isDouble(plain)) {
            throw tooExact(plain, type);
        } else if (plain.scale() <= 0 && plain.precision() - plain.scale() <= DIGITS_OF_LONG) {
            statement.setLong(index, plain.longValueExact());
        } else {
            statement.setDouble(index, plain.doubleValue());
        }
    }

    static JalchemyException tooExact(BigDecimal value, SqlType<?> type) {
        return new JalchemyException(
                "DECIMAL_DIGITS",
                "A decimal of " + value.precision() + " digits was given to a column of type " + type
                        + ", whose numbers are doubles on SQLite: of 15 digits, between 1E-300 and 1E+300. Give the column"
                        + " a precision of more than 15 (precision = 38, scale = 10), which keeps exact text, or round the"
                        + " value.");
    }

    @Override
    public DatabaseInspector inspector() {
        return new SqliteInspector(dialect);
    }

    @Override
    public void bindArray(
            PreparedStatement statement, int index, @Nullable Object[] values, int from, int to, SqlType<?> element) {
        throw new UnsupportedOperationException("SQLite has no arrays; its compiler writes lists out one by one");
    }

    /** Returns a reader of each value as it is stored: a column of SQLite's has no type of its own (sqlite.org/datatype3.html). */
    @Override
    public ColumnReader untypedReader(SqlType<?> type) {
        return SqliteStoredReader.INSTANCE;
    }

    @Override
    protected ColumnReader plainReader(SqlType<?> type) {
        return new SqliteReader(type);
    }
}
