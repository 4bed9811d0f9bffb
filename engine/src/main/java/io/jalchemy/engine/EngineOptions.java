package io.jalchemy.engine;

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
 * How an engine behaves. Immutable; start at {@link #defaults()}.
 *
 * <pre>{@code
 * Engine engine = Engine.create(
 *         "postgresql://localhost/blog",
 *         EngineOptions.defaults().poolSize(20).statementTimeout(Duration.ofSeconds(5)));
 * }</pre>
 */
public final class EngineOptions {

    private static final long DEFAULT_CACHE_SIZE = 8L << 20;

    private static final EngineOptions DEFAULTS = new EngineOptions(new Settings());

    private final Settings settings;

    private EngineOptions(Settings settings) {
        this.settings = settings;
    }

    /** The values; nothing changes them once the options are made. */
    private static final class Settings {

        private boolean echo;
        private boolean echoValues;
        private int poolSize = 10;
        private Duration connectionTimeout = Duration.ofSeconds(30);
        private long statementCacheSize = DEFAULT_CACHE_SIZE;
        private @Nullable Duration statementTimeout;
        private @Nullable Duration transactionTimeout;
        private Map<String, String> driverProperties = Map.of();
        private Set<Feature> without = Set.of();
        private Set<String> maskedColumns = Set.of();
        private @Nullable Duration slowStatements;

        Settings copy() {
            Settings copy = new Settings();
            copy.echo = echo;
            copy.echoValues = echoValues;
            copy.poolSize = poolSize;
            copy.connectionTimeout = connectionTimeout;
            copy.statementCacheSize = statementCacheSize;
            copy.statementTimeout = statementTimeout;
            copy.transactionTimeout = transactionTimeout;
            copy.driverProperties = driverProperties;
            copy.without = without;
            copy.maskedColumns = maskedColumns;
            copy.slowStatements = slowStatements;
            return copy;
        }
    }

    /** No echo, ten connections, 30 seconds to wait for one, a thousand statements, no limits of time. */
    public static EngineOptions defaults() {
        return DEFAULTS;
    }

    private EngineOptions with(Consumer<Settings> change) {
        Settings copy = settings.copy();
        change.accept(copy);
        return new EngineOptions(copy);
    }

    /**
     * With each statement logged as INFO by the logger {@code io.jalchemy.engine}, or not: who asked for it, how many rows there were, how
     * long it took, and its text, formatted. What is asked of the catalogue is logged as DEBUG, whatever this says.
     */
    public EngineOptions echo(boolean on) {
        return with(next -> next.echo = on);
    }

    /**
     * With values of rows where people see them, or not: in the log of statements, in what listeners are told, and in messages of
     * exceptions. {@link #maskedColumns} leaves some out.
     */
    public EngineOptions echoValues(boolean on) {
        return with(next -> next.echoValues = on);
    }

    /**
     * With the values of these columns hidden where {@link #echoValues} shows others; {@code ***} is in their place. Values of which it is
     * not known what column they are for are hidden, too, and exceptions do not have the driver's text, which may quote any.
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
     * With statements that take {@code limit} or longer logged as WARN by the logger {@code io.jalchemy.engine}, with who asked for them.
     *
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public EngineOptions slowStatements(Duration limit) {
        ExecutionOptions.checkPositive("slowStatements", limit);
        return with(next -> next.slowStatements = limit);
    }

    /** With at most {@code connections}. */
    public EngineOptions poolSize(int connections) {
        return with(next -> next.poolSize = connections);
    }

    /** With {@code timeout} to wait for a connection. */
    public EngineOptions connectionTimeout(Duration timeout) {
        return with(next -> next.connectionTimeout = timeout);
    }

    /**
     * Returns options with a bound for what is kept of statements: their texts, and what else is made of them.
     *
     * @param characters about how many characters of text take as much memory as all that is kept; 0 to keep nothing. Default:
     *     8,388,608
     */
    public EngineOptions statementCacheSize(long characters) {
        return with(next -> next.statementCacheSize = characters);
    }

    /**
     * With at most {@code timeout} for each statement; one that takes longer is cancelled, and fails as {@link
     * io.jalchemy.engine.spi.ErrorKind#TIMEOUT}.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    public EngineOptions statementTimeout(Duration timeout) {
        ExecutionOptions.checkPositive("statementTimeout", timeout);
        return with(next -> next.statementTimeout = timeout);
    }

    /**
     * With at most {@code timeout} for each transaction, from its first statement on: a statement that would go on for longer is
     * cancelled, and further ones are refused, as {@link io.jalchemy.engine.spi.ErrorKind#TIMEOUT}.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    public EngineOptions transactionTimeout(Duration timeout) {
        ExecutionOptions.checkPositive("transactionTimeout", timeout);
        return with(next -> next.transactionTimeout = timeout);
    }

    /**
     * With a property of the driver for the connections of a pool that the engine makes, by the name that the driver's documentation
     * gives it. It wins over what the library sets by itself: {@code driverProperty("journal_mode", "DELETE")} for SQLite.
     */
    public EngineOptions driverProperty(String name, String value) {
        return with(next -> {
            Map<String, String> properties = new LinkedHashMap<>(next.driverProperties);
            properties.put(name, value);
            next.driverProperties = Map.copyOf(properties);
        });
    }

    /**
     * Without features that the server has, but that what is between it and the program, a pooler or a proxy, cannot do: statements are
     * written in plainer forms, or refused.
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

    /** Returns from which time on a statement is logged as slow; null if none is. */
    public @Nullable Duration slowStatements() {
        return settings.slowStatements;
    }

    /** Returns whether exceptions may have the driver's own messages. */
    boolean showsDriverMessages() {
        return settings.echoValues && settings.maskedColumns.isEmpty();
    }

    /** Returns the most connections of a pool that the engine makes. */
    public int poolSize() {
        return settings.poolSize;
    }

    /** Returns how long to wait for a connection. */
    public Duration connectionTimeout() {
        return settings.connectionTimeout;
    }

    /** Returns the bound for what is kept of statements, in characters. */
    public long statementCacheSize() {
        return settings.statementCacheSize;
    }

    /** Returns the limits of time. */
    public ExecutionOptions executionOptions() {
        return new ExecutionOptions(settings.statementTimeout, settings.transactionTimeout, null);
    }

    /** Returns what the program sets of the driver, by name. */
    public Map<String, String> driverProperties() {
        return settings.driverProperties;
    }
}
