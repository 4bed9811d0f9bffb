package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.ErrorPlace;
import io.jalchemy.engine.spi.NamedLocks;
import io.jalchemy.engine.spi.SentText;
import io.jalchemy.engine.spi.ServerInfo;
import io.jalchemy.engine.spi.TwoPhaseCommit;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.SchemaTranslation;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PgStatement;
import org.postgresql.jdbc.PreferQueryMode;
import org.postgresql.util.PGobject;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL through its JDBC driver. */
public final class PostgresqlDatabase extends Database {

    /** The instance by which readers find the readers of elements. */
    static final PostgresqlDatabase READERS = new PostgresqlDatabase();

    private static final String DETAIL_SWITCH = "logServerErrorDetail";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern QUALIFIED = Pattern.compile("\\w+\\.\\w+");
    private static final int MAX_PARAMETERS = 65_535;

    private final PostgresqlDialect dialect;

    /** Makes the database for the service loader, before the server is known: with the dialect of the newest one. */
    public PostgresqlDatabase() {
        this(PostgresqlDialect.INSTANCE);
    }

    private PostgresqlDatabase(PostgresqlDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Database on(ServerInfo server, Set<Feature> without) {
        return new PostgresqlDatabase(PostgresqlDialect.of(server.version(), without));
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Database translatingSchemas(SchemaTranslation schemas) {
        return new PostgresqlDatabase((PostgresqlDialect) dialect.translatingSchemas(schemas));
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public @Nullable String jdbcUrl(DatabaseUrl url) {
        if (!url.name().equals("postgresql") && !url.name().equals("postgres")) {
            return null;
        }
        if (url.query() != null && url.options().containsKey("host")) {
            throw new JalchemyException(
                    "BAD_URL",
                    "The option host of a database URL is not known. Name the server, or several, between // and /:"
                            + " postgresql://one:5432,two:5432/database?targetServerType=primary.");
        }
        return "jdbc:postgresql://" + (url.host() == null ? "localhost" : url.host())
                + (url.port() == null ? "" : ":" + url.port()) + "/" + url.database()
                + (url.query() == null ? "" : "?" + url.query());
    }

    @Override
    public String driverClass() {
        return "org.postgresql.Driver";
    }

    @Override
    public String driver() {
        return "org.postgresql:postgresql:42.7.14";
    }

    @Override
    public boolean isOwnDriver(Connection connection) {
        return connection.getClass() == PgConnection.class;
    }

    /** Sets the driver's limit in milliseconds, after which the driver makes the server cancel the statement. */
    @Override
    public TimeLimit limit(Statement statement, Duration time) throws SQLException {
        if (!statement.isWrapperFor(PgStatement.class)) {
            return super.limit(statement, time);
        }
        PgStatement own = statement.unwrap(PgStatement.class);
        own.setQueryTimeoutMs(Math.max(1, time.toMillis()));
        return () -> own.setQueryTimeout(0);
    }

    @Override
    public TwoPhaseCommit twoPhaseCommit() {
        return PostgresqlTwoPhase.INSTANCE;
    }

    /** Returns the kind of error by its SQLSTATE (postgresql.org/docs/18/errcodes-appendix.html). */
    @Override
    public NamedLocks namedLocks() {
        return new PostgresqlLocks();
    }

    @Override
    public ErrorKind kind(SQLException error) {
        String state = error.getSQLState();
        if (state == null) {
            return ErrorKind.OTHER;
        }
        return switch (state) {
            case "23505", "23P01" -> ErrorKind.UNIQUE;
            case "23503" -> ErrorKind.FOREIGN_KEY;
            case "23502" -> ErrorKind.NOT_NULL;
            case "23514" -> ErrorKind.CHECK;
            case "40P01" -> ErrorKind.DEADLOCK;
            case "40001" -> ErrorKind.SERIALIZATION_FAILURE;
            case "55P03" -> ErrorKind.LOCK_NOT_AVAILABLE;
            case "57014" -> ErrorKind.TIMEOUT;
            case "57P01", "57P02", "57P03" -> ErrorKind.CONNECTION_LOST;
            case "25P02" -> ErrorKind.TRANSACTION_ABORTED;
            case "25006" -> ErrorKind.READ_ONLY;
            default ->
                switch (state.substring(0, 2)) {
                    case "08" -> ErrorKind.CONNECTION_LOST;
                    case "22" -> ErrorKind.DATA;
                    case "42" -> ErrorKind.SYNTAX;
                    default -> ErrorKind.OTHER;
                };
        };
    }

    /**
     * Switches the server's details off in the driver's messages if values are to be hidden, since details quote rows: {@code Key
     * (email)=(…) already exists}, {@code Failing row contains (…)}.
     */
    @Override
    public Map<String, String> driverProperties(String jdbcUrl, boolean hidesValues) {
        return hidesValues && !jdbcUrl.contains(DETAIL_SWITCH + "=") ? Map.of(DETAIL_SWITCH, "false") : Map.of();
    }

    @Override
    public ErrorPlace place(SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        if (server == null) {
            return ErrorPlace.UNKNOWN;
        }
        Matcher quoted = QUOTED.matcher(String.valueOf(server.getMessage()));
        boolean inText = kind(error) == ErrorKind.SYNTAX && quoted.find();
        return new ErrorPlace(
                server.getConstraint(),
                server.getTable(),
                server.getColumn(),
                inText ? quoted.group(1) : missingColumn(server));
    }

    /** Returns the column that a statement names and that does not exist, which the server does not quote if it has a table. */
    private static @Nullable String missingColumn(ServerErrorMessage server) {
        Matcher name = QUALIFIED.matcher(String.valueOf(server.getMessage()));
        return "42703".equals(server.getSQLState()) && name.find() ? name.group() : null;
    }

    /** Returns the mend, by the SQLSTATE; the names are those that the server quotes. */
    @Override
    public @Nullable String advice(ErrorKind kind, ErrorPlace place, SQLException error) {
        return switch (String.valueOf(error.getSQLState())) {
            case "42P01" ->
                isMissingInFrom(error)
                        ? "The statement uses " + place.near()
                                + " and does not list it: join it, or name it in from(…)."
                        : missingTable(place.near());
            case "42703" -> missingColumn(place.near());
            case "42803" ->
                "Name each column that is used beside aggregates in groupBy(…), or aggregate it. Each value that is sent is another one"
                        + " to the server, so an expression with values that is grouped by and written again counts as two: select it"
                        + " under a label in a subquery, and group by the column of that.";
            default -> super.advice(kind, place, error);
        };
    }

    /** Returns whether {@code error} is about a table that exists, but that FROM does not list: the server has one state for both. */
    private static boolean isMissingInFrom(SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return server != null && "errorMissingRTE".equals(server.getRoutine());
    }

    /**
     * Returns whether the driver knows the transaction as failed, which any error of the server's causes unless the driver sets savepoints
     * itself ({@code autosave}). Of a connection that hides the driver's, whether the error is the server's.
     */
    @Override
    public boolean hasAborted(Connection connection, SQLException error, boolean worked) throws SQLException {
        if (connection.isWrapperFor(BaseConnection.class)) {
            return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
        }
        return error instanceof PSQLException refused && refused.getServerErrorMessage() != null;
    }

    @Override
    public boolean isStillAborted(Connection connection) throws SQLException {
        return !connection.isWrapperFor(BaseConnection.class)
                || connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    /**
     * Sets the level for the one transaction that has begun, so that there is nothing to restore
     * (postgresql.org/docs/18/sql-set-transaction.html).
     */
    @Override
    public int isolate(Connection connection, int level) throws SQLException {
        String name =
                switch (level) {
                    case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
                    case Connection.TRANSACTION_READ_COMMITTED -> "READ COMMITTED";
                    case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
                    default -> "SERIALIZABLE";
                };
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL " + name);
        }
        return level;
    }

    @Override
    public boolean hasDeferrableTransactions() {
        return true;
    }

    /** Sets it for the one transaction that has begun (postgresql.org/docs/18/sql-set-transaction.html). */
    @Override
    public void defer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION DEFERRABLE");
        }
    }

    @Override
    public void restoreIsolation(Connection connection, int before) {
        // it ended with the transaction
    }

    /**
     * Returns 65,535, since the number of parameters is sent as two bytes
     * (postgresql.org/docs/18/protocol-message-formats.html#PROTOCOL-MESSAGE-FORMATS-BIND).
     */
    @Override
    public int maxParameters(Connection connection) {
        return MAX_PARAMETERS;
    }

    @Override
    protected void bindPlain(PreparedStatement statement, int index, @Nullable Object value, SqlType<?> type)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, type.isNamed() ? Types.NULL : jdbcType(type.kind()));
            return;
        }
        switch (type.kind()) {
            case BOOLEAN -> statement.setBoolean(index, (Boolean) value);
            case SMALLINT -> statement.setShort(index, ((Number) value).shortValue());
            case INTEGER -> statement.setInt(index, ((Number) value).intValue());
            case BIGINT -> statement.setLong(index, ((Number) value).longValue());
            case REAL -> statement.setFloat(index, ((Number) value).floatValue());
            case DOUBLE -> statement.setDouble(index, ((Number) value).doubleValue());
            case NUMERIC -> statement.setBigDecimal(index, WireNumbers.possible((BigDecimal) value));
            case BLOB -> statement.setBytes(index, (byte[]) value);
            case VARCHAR, CHAR, TEXT -> bindText(statement, index, (String) value, type);
            case ENUM -> statement.setObject(index, SentText.checked((String) value, false), Types.OTHER);
            case JSON -> statement.setObject(index, JsonText.checked((String) value, type), Types.OTHER);
            case INTERVAL -> statement.setObject(index, typed("interval", WireTimes.text((Duration) value)));
            case DATE -> statement.setObject(index, typed("date", WireTimes.text((LocalDate) value)));
            case TIME -> statement.setObject(index, typed("time", WireTimes.text((LocalTime) value)));
            case TIMESTAMP -> statement.setObject(index, typed("timestamp", WireTimes.text((LocalDateTime) value)));
            case TIMESTAMP_TZ -> statement.setObject(index, typed("timestamptz", WireTimes.instantText(value)));
            case ARRAY -> PostgresqlArrays.bind(statement, index, value, type);
            default -> statement.setObject(index, value);
        }
    }

    /** Binds a text; without a type if {@code type} names another database type, so that the server reads the text as that. */
    private static void bindText(PreparedStatement statement, int index, String value, SqlType<?> type)
            throws SQLException {
        String text = SentText.checked(value, false);
        if (type.isNamed()) {
            statement.setObject(index, text, Types.OTHER);
        } else {
            statement.setString(index, text);
        }
    }

    private static int jdbcType(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> Types.BOOLEAN;
            case SMALLINT -> Types.SMALLINT;
            case INTEGER -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case REAL -> Types.REAL;
            case DOUBLE -> Types.DOUBLE;
            case NUMERIC -> Types.NUMERIC;
            case BLOB -> Types.BINARY;
            case VARCHAR, CHAR, TEXT -> Types.VARCHAR;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP -> Types.TIMESTAMP;
            case TIMESTAMP_TZ -> Types.TIMESTAMP_WITH_TIMEZONE;
            default -> Types.NULL;
        };
    }

    /**
     * Returns a value of the server's type {@code type} by its text; for dates and times, for which the driver would make a calendar in
     * each statement.
     */
    private static PGobject typed(String type, String text) throws SQLException {
        PGobject value = new PGobject();
        value.setType(type);
        value.setValue(text);
        return value;
    }

    @Override
    public void bindArray(
            PreparedStatement statement, int index, @Nullable Object[] values, int from, int to, SqlType<?> element)
            throws SQLException {
        PostgresqlArrays.bind(
                statement, index, values, from, to, element.on(dialect().name()));
    }

    /** Returns the type by the server's name of it, where JDBC's is one for several. */
    @Override
    public SqlType<?> untypedColumn(ResultSetMetaData columns, int index) throws SQLException {
        return switch (columns.getColumnTypeName(index)) {
            case "timestamptz" -> io.jalchemy.sql.type.Types.TIMESTAMP_TZ;
            case "uuid" -> io.jalchemy.sql.type.Types.UUID;
            case "money", "timetz", "bit", "varbit" -> io.jalchemy.sql.type.Types.TEXT;
            default -> super.untypedColumn(columns, index);
        };
    }

    /**
     * Returns false in the driver's simple query mode, in which it puts values into the text: there they lack the type that {@code unnest}
     * needs.
     */
    @Override
    public boolean sendsTypedArrays(Connection connection) throws SQLException {
        return !isSimple(connection);
    }

    @Override
    public DatabaseInspector inspector() {
        return new PostgresqlInspector(dialect);
    }

    private static boolean isSimple(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                && connection.unwrap(PGConnection.class).getPreferQueryMode() == PreferQueryMode.SIMPLE;
    }

    /**
     * Sets the fetch size; refuses to in the driver's simple query mode, in which there is no portal, so that the driver reads all rows
     * (postgresql.org/docs/18/protocol-flow.html).
     */
    @Override
    public void fetchInParts(PreparedStatement statement, int rows) throws SQLException {
        if (isSimple(statement.getConnection())) {
            throw new UnsupportedSqlException(
                    "STREAM",
                    "Reading rows part after part",
                    "the simple query protocol of PostgreSQL",
                    "Leave preferQueryMode=simple out of the URL.");
        }
        super.fetchInParts(statement, rows);
    }

    @Override
    protected ColumnReader plainReader(SqlType<?> type) {
        return PostgresqlReaders.of(type);
    }
}
