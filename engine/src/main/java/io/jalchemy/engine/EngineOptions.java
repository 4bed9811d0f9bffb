package io.jalchemy.engine;

import io.jalchemy.engine.spi.ConnectionFactory;
import io.jalchemy.engine.spi.ConnectionSetup;
import io.jalchemy.engine.spi.ErrorClassifier;
import io.jalchemy.sql.compile.Feature;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of an engine. Immutable; start at {@link #defaults()}.
 *
 * <pre>{@code
 * Engine engine = Engine.create(
 *         "postgresql://localhost/blog",
 *         EngineOptions.defaults().poolSize(20).statementTimeout(Duration.ofSeconds(5)));
 * }</pre>
 */
public final class EngineOptions {

    private static final long DEFAULT_CACHE_SIZE = 8L << 20;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

    private static final EngineOptions DEFAULTS = new EngineOptions(new Settings());

    private final Settings settings;

    private EngineOptions(Settings settings) {
        this.settings = settings;
    }

    /** The values; nothing changes them once the options are made. */
    private static final class Settings {

        private @Nullable String name;
        private boolean echo;
        private boolean echoValues;
        private int poolSize = 10;
        private int minimumIdle;
        private Duration connectionTimeout = Duration.ofSeconds(30);
        private Duration idleTimeout = Duration.ofMinutes(10);
        private Duration maxLifetime = Duration.ofMinutes(30);
        private Duration keepaliveTime = Duration.ZERO;
        private boolean prePing;
        private @Nullable Duration leakDetectionThreshold;
        private @Nullable ConnectionFactory connectionFactory;
        private @Nullable ConnectionSetup onConnect;
        private @Nullable ConnectionSetup onReturn;
        private @Nullable ErrorClassifier errorClassifier;
        private long statementCacheSize = DEFAULT_CACHE_SIZE;
        private @Nullable Duration statementTimeout;
        private @Nullable Duration transactionTimeout;
        private Map<String, String> driverProperties = Map.of();
        private Set<Feature> without = Set.of();
        private Set<String> maskedColumns = Set.of();
        private @Nullable Duration slowStatements;
        private boolean fromLinting = true;
        private boolean traceConnections;

        Settings copy() {
            Settings copy = new Settings();
            copy.name = name;
            copy.echo = echo;
            copy.echoValues = echoValues;
            copy.poolSize = poolSize;
            copy.minimumIdle = minimumIdle;
            copy.connectionTimeout = connectionTimeout;
            copy.idleTimeout = idleTimeout;
            copy.maxLifetime = maxLifetime;
            copy.keepaliveTime = keepaliveTime;
            copy.prePing = prePing;
            copy.leakDetectionThreshold = leakDetectionThreshold;
            copy.connectionFactory = connectionFactory;
            copy.onConnect = onConnect;
            copy.onReturn = onReturn;
            copy.errorClassifier = errorClassifier;
            copy.statementCacheSize = statementCacheSize;
            copy.statementTimeout = statementTimeout;
            copy.transactionTimeout = transactionTimeout;
            copy.driverProperties = driverProperties;
            copy.without = without;
            copy.maskedColumns = maskedColumns;
            copy.slowStatements = slowStatements;
            copy.fromLinting = fromLinting;
            copy.traceConnections = traceConnections;
            return copy;
        }
    }

    /**
     * Returns the default options: no echo, ten connections, 30 seconds to wait for one, a statement cache of 8,388,608 characters, no
     * limits of time.
     */
    public static EngineOptions defaults() {
        return DEFAULTS;
    }

    private EngineOptions with(Consumer<Settings> change) {
        Settings copy = settings.copy();
        change.accept(copy);
        return new EngineOptions(copy);
    }

    /**
     * Returns options with a name for the engine: its statements are logged by the logger {@code io.jalchemy.engine.NAME}, whose level is
     * set by itself, and the messages and threads of its pool begin with it. Like {@code logging_name} and {@code pool_logging_name} in
     * SQLAlchemy 2.0. Default: none.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public EngineOptions name(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name(\"" + name + "\"): the name of an engine is part of its logger's. Give a word, or leave it"
                            + " out. [EMPTY_NAME]");
        }
        return with(next -> next.name = name.strip());
    }

    /**
     * Returns options with each statement logged as INFO by the logger {@code io.jalchemy.engine}, or not: its origin, the number of rows,
     * the time that it took, whether its text was compiled for it or found in the statement cache, and the text, formatted; and a line for
     * each begin and end of a transaction or savepoint. Where that logger lets no INFO through, or no logger is there, it is printed on
     * standard output. Where the logger lets DEBUG through, the rows that are read are logged, too, if {@link #echoValues} shows values and
     * no column is masked. Answers of the catalogue are logged as DEBUG in either case. Like {@code echo=True} in SQLAlchemy 2.0, and {@code
     * echo="debug"}.
     */
    public EngineOptions echo(boolean on) {
        return with(next -> next.echo = on);
    }

    /**
     * Returns options with values of rows shown, or not, in the log of statements, in the events that listeners get, and in messages of
     * exceptions. {@link #maskedColumns} leaves some out.
     */
    public EngineOptions echoValues(boolean on) {
        return with(next -> next.echoValues = on);
    }

    /**
     * Returns options with the values of these columns, besides those masked already, hidden where {@link #echoValues} shows others; {@code
     * ***} is in their place. Values whose column is not known are hidden, too, and exceptions do not have the driver's text, which may
     * quote any.
     *
     * @param first the name of a column, {@code "password"} for those of all tables, or with its table, {@code "users.password"}
     */
    public EngineOptions maskedColumns(String first, String... others) {
        return with(next -> {
            Set<String> all = new LinkedHashSet<>(next.maskedColumns);
            all.add(first.toLowerCase(Locale.ROOT));
            for (String other : others) {
                all.add(other.toLowerCase(Locale.ROOT));
            }
            next.maskedColumns = Set.copyOf(all);
        });
    }

    /**
     * Returns options with statements that take {@code limit} or longer logged as WARN, with their origin, by the logger {@code
     * io.jalchemy.engine}.
     *
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public EngineOptions slowStatements(Duration limit) {
        ExecutionOptions.checkPositive("slowStatements", limit);
        return with(next -> next.slowStatements = limit);
    }

    /**
     * Returns options with a warning, or none, for each statement with a cartesian product: items of FROM that no join and no condition of
     * WHERE connects. It is looked for once for each statement that the cache keeps, and logged as WARN by the logger {@code
     * io.jalchemy.engine}. Default: on.
     *
     * <p>Like {@code enable_from_linting} in SQLAlchemy 2.0.
     */
    public EngineOptions fromLinting(boolean on) {
        return with(next -> next.fromLinting = on);
    }

    /**
     * Returns options by which the pool remembers where each connection that is in use was taken, or not. If a caller waits for a
     * connection in vain, the message says for each one that is in use which thread has it, for how long, and the lines of the program that
     * took it. It takes a stack trace for each transaction, so it is for finding sessions and connections that are not closed. Default:
     * off.
     */
    public EngineOptions traceConnections(boolean on) {
        return with(next -> next.traceConnections = on);
    }

    /**
     * Returns options with at most {@code connections} in a pool that the engine makes. Default: 10.
     *
     * @throws IllegalArgumentException if {@code connections} is less than 1
     */
    public EngineOptions poolSize(int connections) {
        checkLeast("poolSize", connections, 1);
        return with(next -> next.poolSize = connections);
    }

    /**
     * Returns options with {@code connections} that a pool of the engine's keeps open while they are idle; those beyond, up to {@link
     * #poolSize}, are closed after {@link #idleTimeout}. Default: 0.
     *
     * @throws IllegalArgumentException if {@code connections} is negative
     */
    public EngineOptions minimumIdle(int connections) {
        checkLeast("minimumIdle", connections, 0);
        return with(next -> next.minimumIdle = connections);
    }

    private static void checkLeast(String name, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(name + "(" + number + "): give at least " + least + ". [NEGATIVE]");
        }
    }

    private static void checkPoolTime(String name, Duration time, Duration least) {
        if (!time.isZero() && time.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    name + "(" + time + "): the pool needs at least " + least + "; zero switches it off. [POOL_TIME]");
        }
    }

    /**
     * Returns options by which a pool of the engine's closes a connection that was idle for {@code time}. Default: ten minutes.
     *
     * @param time at least ten seconds; zero to keep idle connections
     * @throws IllegalArgumentException if it is shorter
     */
    public EngineOptions idleTimeout(Duration time) {
        checkPoolTime("idleTimeout", time, Duration.ofSeconds(10));
        return with(next -> next.idleTimeout = time);
    }

    /**
     * Returns options by which a pool of the engine's replaces a connection that was open for {@code time}, when it is not in use: less than
     * what servers, firewalls and proxies between allow. Default: thirty minutes. Like {@code pool_recycle} in SQLAlchemy 2.0.
     *
     * @param time at least thirty seconds; zero for no limit
     * @throws IllegalArgumentException if it is shorter
     */
    public EngineOptions maxLifetime(Duration time) {
        checkPoolTime("maxLifetime", time, Duration.ofSeconds(30));
        return with(next -> next.maxLifetime = time);
    }

    /**
     * Returns options by which a pool of the engine's asks each connection whether it is alive before it lends it, or only those that were
     * idle for half a second. Default: only those. Like {@code pool_pre_ping} in SQLAlchemy 2.0.
     */
    public EngineOptions prePing(boolean each) {
        return with(next -> next.prePing = each);
    }

    /**
     * Returns options by which a pool of the engine's asks each idle connection after {@code time} whether it is alive, so that nothing
     * between closes it. Default: not.
     *
     * @param time at least thirty seconds, and less than {@link #maxLifetime}; zero not to ask
     * @throws IllegalArgumentException if it is shorter
     */
    public EngineOptions keepaliveTime(Duration time) {
        checkPoolTime("keepaliveTime", time, Duration.ofSeconds(30));
        return with(next -> next.keepaliveTime = time);
    }

    /**
     * Returns options by which a pool of the engine's logs as WARN where a connection was taken that is in use for longer than {@code time}.
     * Default: not. {@link #traceConnections} names them when there is none left.
     *
     * @param time at least two seconds
     * @throws IllegalArgumentException if it is shorter
     */
    public EngineOptions leakDetectionThreshold(Duration time) {
        ExecutionOptions.checkPositive("leakDetectionThreshold", time);
        checkPoolTime("leakDetectionThreshold", time, Duration.ofSeconds(2));
        return with(next -> next.leakDetectionThreshold = time);
    }

    /**
     * Returns options by which a pool of the engine's opens its connections with {@code factory}, and not by the driver that the URL names;
     * the URL still says which database it is. {@link #driverProperty} has no effect then.
     */
    public EngineOptions connectionFactory(ConnectionFactory factory) {
        return with(next -> next.connectionFactory = factory);
    }

    /**
     * Returns options by which a pool of the engine's has each connection set up by {@code setup} when it was opened, after what was given
     * before.
     *
     * <pre>{@code
     * EngineOptions options = EngineOptions.defaults()
     *         .onConnect(connection -> connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_SERIALIZABLE));
     * }</pre>
     */
    public EngineOptions onConnect(ConnectionSetup setup) {
        return with(next -> next.onConnect = both(next.onConnect, setup));
    }

    private static ConnectionSetup both(@Nullable ConnectionSetup first, ConnectionSetup second) {
        return first == null
                ? second
                : connection -> {
                    first.apply(connection);
                    second.apply(connection);
                };
    }

    /**
     * Returns options by which each connection is reset by {@code reset} when it is given back, after what was given before: {@code DISCARD ALL}
     * for example, where programs share connections that set much. The connection has auto-commit then, and what was not committed is rolled
     * back already. If {@code reset} fails, that is logged, and the connection is discarded. Like a listener to the event {@code reset} of a
     * pool in SQLAlchemy 2.0.
     *
     * <pre>{@code
     * EngineOptions options = EngineOptions.defaults().onReturn(connection -> {
     *     try (java.sql.Statement statement = connection.createStatement()) {
     *         statement.execute("DISCARD ALL");
     *     }
     * });
     * }</pre>
     */
    public EngineOptions onReturn(ConnectionSetup reset) {
        return with(next -> next.onReturn = both(next.onReturn, reset));
    }

    /**
     * Returns options by which {@code classifier} judges the errors of the driver, of statements, commits and attempts to connect: a code of a
     * proxy may say that the connection is lost, or that the work is to be tried again.
     *
     * <pre>{@code
     * EngineOptions options = EngineOptions.defaults()
     *         .errorClassifier((error, known) -> "PX001".equals(error.getSQLState()) // the proxy is going away
     *                 ? io.jalchemy.engine.spi.ErrorKind.CONNECTION_LOST
     *                 : known);
     * }</pre>
     */
    public EngineOptions errorClassifier(ErrorClassifier classifier) {
        return with(next -> next.errorClassifier = classifier);
    }

    /**
     * Returns options with {@code timeout} as the longest time that a pool of the engine's lets a caller wait for a connection. Default: 30
     * seconds. With zero nobody waits for one that is in use: who asks for more than {@link #poolSize} fails at once. Together with {@code
     * poolSize(1)} and {@link #traceConnections} that finds the places of a program that need two at a time, like {@code AssertionPool} in
     * SQLAlchemy 2.0.
     *
     * @param timeout zero, or at least 250 milliseconds
     * @throws IllegalArgumentException if it is shorter
     */
    public EngineOptions connectionTimeout(Duration timeout) {
        if (!timeout.isZero() && timeout.toMillis() < SHORTEST_WAIT.toMillis()) {
            throw new IllegalArgumentException("connectionTimeout(" + timeout + "): the pool needs at least "
                    + SHORTEST_WAIT + ", or zero not to wait. [POOL_TIME]");
        }
        return with(next -> next.connectionTimeout = timeout);
    }

    /**
     * Returns options with a bound for the statement cache, which keeps the texts of statements and what else is made of them.
     *
     * @param characters about how many characters of text take as much memory as all that is kept; 0 to keep nothing. Default: 8,388,608
     */
    public EngineOptions statementCacheSize(long characters) {
        return with(next -> next.statementCacheSize = characters);
    }

    /**
     * Returns options with at most {@code timeout} for each statement; one that takes longer is cancelled, and fails as {@link
     * io.jalchemy.engine.spi.ErrorKind#TIMEOUT}.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    public EngineOptions statementTimeout(Duration timeout) {
        ExecutionOptions.checkPositive("statementTimeout", timeout);
        return with(next -> next.statementTimeout = timeout);
    }

    /**
     * Returns options with at most {@code timeout} for each transaction, from its first statement on: a statement that would go on for
     * longer is cancelled, and further ones are refused, as {@link io.jalchemy.engine.spi.ErrorKind#TIMEOUT}.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    public EngineOptions transactionTimeout(Duration timeout) {
        ExecutionOptions.checkPositive("transactionTimeout", timeout);
        return with(next -> next.transactionTimeout = timeout);
    }

    /**
     * Returns options with a property of the driver for the connections of a pool that the engine makes, by the name that the driver's
     * documentation gives it. It takes precedence over what the library sets by itself: {@code driverProperty("journal_mode", "DELETE")}
     * for SQLite.
     */
    public EngineOptions driverProperty(String name, String value) {
        return with(next -> {
            Map<String, String> properties = new LinkedHashMap<>(next.driverProperties);
            properties.put(name, value);
            next.driverProperties = Map.copyOf(properties);
        });
    }

    /**
     * Returns options without features, besides those excluded already, that the server has, but that a pooler or a proxy between it and
     * the program does not support: statements are written in plainer forms, or refused.
     */
    public EngineOptions without(Feature first, Feature... others) {
        return with(next -> {
            EnumSet<Feature> all = EnumSet.of(first, others);
            all.addAll(next.without);
            next.without = Set.copyOf(all);
        });
    }

    /** Returns the features that are not to be used. */
    public Set<Feature> without() {
        return settings.without;
    }

    /** Returns the name of the engine, which its logger and its pool have; null for none. */
    public @Nullable String name() {
        return settings.name;
    }

    /** Returns whether each statement is logged, with the time that it took. */
    public boolean echo() {
        return settings.echo;
    }

    /**
     * Returns whether values of rows may be seen: those sent are logged with their statements, and exceptions have the driver's own
     * messages, which may quote rows.
     */
    public boolean echoValues() {
        return settings.echoValues;
    }

    /** Returns the names of columns whose values are hidden, in lower case. */
    public Set<String> maskedColumns() {
        return settings.maskedColumns;
    }

    /** Returns the time from which on a statement is logged as slow; null if none is logged as such. */
    public @Nullable Duration slowStatements() {
        return settings.slowStatements;
    }

    /** Returns whether statements with a cartesian product are warned of. */
    public boolean fromLinting() {
        return settings.fromLinting;
    }

    /** Returns whether the pool remembers where connections were taken. */
    public boolean traceConnections() {
        return settings.traceConnections;
    }

    /** Returns whether exceptions may have the driver's own messages. */
    boolean showsDriverMessages() {
        return settings.echoValues && settings.maskedColumns.isEmpty();
    }

    /** Returns the greatest number of connections in a pool that the engine makes. */
    public int poolSize() {
        return settings.poolSize;
    }

    /** Returns the number of connections that a pool keeps open while they are idle. */
    public int minimumIdle() {
        return settings.minimumIdle;
    }

    /** Returns the time after which an idle connection is closed; zero if it is kept. */
    public Duration idleTimeout() {
        return settings.idleTimeout;
    }

    /** Returns the time after which a connection is replaced; zero for no limit. */
    public Duration maxLifetime() {
        return settings.maxLifetime;
    }

    /** Returns the time after which an idle connection is asked whether it is alive; zero if it is not. */
    public Duration keepaliveTime() {
        return settings.keepaliveTime;
    }

    /** Returns whether each connection is asked whether it is alive before it is lent. */
    public boolean prePing() {
        return settings.prePing;
    }

    /** Returns the time from which on a connection that is in use is logged; null if none is. */
    public @Nullable Duration leakDetectionThreshold() {
        return settings.leakDetectionThreshold;
    }

    /** Returns the factory of connections; null for the driver. */
    public @Nullable ConnectionFactory connectionFactory() {
        return settings.connectionFactory;
    }

    /** Returns the setup of connections that were opened; null for none. */
    public @Nullable ConnectionSetup onConnect() {
        return settings.onConnect;
    }

    /** Returns the reset of connections that are given back; null for none. */
    public @Nullable ConnectionSetup onReturn() {
        return settings.onReturn;
    }

    /** Returns the judge of the driver's errors; null to leave them to the library. */
    public @Nullable ErrorClassifier errorClassifier() {
        return settings.errorClassifier;
    }

    /** Returns the longest time to wait for a connection. */
    public Duration connectionTimeout() {
        return settings.connectionTimeout;
    }

    /** Returns the bound for the statement cache, in characters. */
    public long statementCacheSize() {
        return settings.statementCacheSize;
    }

    /** Returns the limits of time, without a label. */
    public ExecutionOptions executionOptions() {
        return new ExecutionOptions(settings.statementTimeout, settings.transactionTimeout, null);
    }

    /** Returns the properties of the driver that the program sets, by name. */
    public Map<String, String> driverProperties() {
        return settings.driverProperties;
    }
}
