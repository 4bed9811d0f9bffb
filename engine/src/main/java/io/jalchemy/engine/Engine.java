package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.row.MapperEngine;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ConnectionCharacteristic;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.engine.spi.PoolStatus;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.SchemaTranslation;
import io.jalchemy.sql.compile.WeightedCache;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.SchemaTarget;
import io.jalchemy.sql.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database as a program uses it: the source of connections, and the dialect of its SQL. Safe to share between threads; an application
 * needs one.
 *
 * <p>Like {@code Engine} in SQLAlchemy 2.0. Making one opens no connection.
 *
 * <pre>{@code
 * try (Engine engine = Engine.create("sqlite::memory:")) { // or "postgresql://scott:tiger@localhost/blog"
 *     MetaData.of(USERS).createAll(engine);
 *     engine.begin(connection -> { // commits at the end, rolls back if the block throws
 *         connection.execute(insert(USERS).values(NAME.to("ed")));
 *         String first = connection.execute(select(NAME).from(USERS).orderBy(ID).limit(1)).one();
 *         System.out.println(first);
 *     });
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable, SchemaTarget {

    static final Logger LOG = LoggerFactory.getLogger("io.jalchemy.engine");

    private final ObservedSource source;
    private final boolean shared;
    private final DriverErrors errors;
    private final Server server;
    private final EngineOptions options;
    private final TransactionCharacteristics characteristics;
    private final ExecutionOptions limits;
    private final EngineTexts texts;
    private final RowIdentities rowIdentities;
    private final UpdateCounts counts;
    private final EngineEvents events;
    private final MapperEngine forMapper = new MapperStatements(this);

    private Engine(ConnectionSource source, Database database, EngineOptions options) {
        this.events = new EngineEvents(options);
        this.source = new ObservedSource(source, events, options.onReturn());
        this.shared = false;
        this.errors = DriverErrors.of(database, options);
        this.server = new Server(database, options.without());
        this.options = options;
        this.characteristics = TransactionCharacteristics.DEFAULT;
        this.limits = options.executionOptions();
        this.texts = new EngineTexts(this, new WeightedCache(options.statementCacheSize()));
        this.rowIdentities = new RowIdentities();
        this.counts = new UpdateCounts(!options.without().contains(Feature.LARGE_UPDATE_COUNTS));
    }

    /** Makes an engine that shares what {@code other} has; it has caches of its own if {@code server} is another one. */
    private Engine(Engine other, Server server, TransactionCharacteristics characteristics, ExecutionOptions limits) {
        boolean same = server == other.server;
        this.source = other.source;
        this.shared = true;
        this.errors = other.errors;
        this.server = server;
        this.options = other.options;
        this.characteristics = characteristics;
        this.limits = limits;
        this.texts = same ? other.texts : new EngineTexts(this, other.texts.cache());
        this.rowIdentities = same ? other.rowIdentities : new RowIdentities();
        this.counts = other.counts;
        this.events = other.events;
    }

    /** Makes an engine with a pool of its own for {@code url}, with default options. */
    public static Engine create(String url) {
        return create(url, EngineOptions.defaults());
    }

    /**
     * Makes an engine with a pool of its own. Opens no connection.
     *
     * @param url a JDBC URL, {@code jdbc:postgresql://localhost/blog}, or a database URL, {@code postgresql://scott:tiger@localhost/blog},
     *     {@code sqlite:blog.db}, {@code sqlite::memory:}
     * @throws JalchemyException if the URL cannot be read or no dialect knows it
     */
    public static Engine create(String url, EngineOptions options) {
        DatabaseUrl.checkGiven(url);
        if (!url.startsWith("jdbc:")) {
            return create(DatabaseUrl.parse(url), options);
        }
        Database found = KnownDatabases.find(each -> each.accepts(url), url.split(":", 3)[1]);
        return new Engine(PooledSource.of(found, url, null, options), found, options);
    }

    /**
     * Makes an engine with a pool of its own for a database URL whose parts the program knows. Opens no connection.
     *
     * @throws JalchemyException if no dialect knows it
     */
    public static Engine create(DatabaseUrl url, EngineOptions options) {
        Database found = KnownDatabases.find(each -> each.jdbcUrl(url) != null, url.name());
        return new Engine(PooledSource.of(found, String.valueOf(found.jdbcUrl(url)), url, options), found, options);
    }

    /**
     * Makes an engine as {@code config} says, a file of properties or the environment for example: {@code url}, and the options by their
     * names, such as {@code pool-size} and {@code statement-timeout}. Like {@code engine_from_config()} in SQLAlchemy 2.0.
     *
     * <pre>{@code
     * Map<String, String> config = Map.of(
     *         "app.database.url", "sqlite::memory:",
     *         "app.database.echo", "true",
     *         "app.database.statement-timeout", "5s",
     *         "app.database.driver.busy_timeout", "20000");
     * Engine engine = Engine.fromConfig(config, "app.database.");
     * }</pre>
     *
     * @param config names and values; those that do not begin with {@code prefix} are left out. A name may be written {@code pool-size},
     *     {@code pool_size}, {@code poolSize} or {@code POOL_SIZE}; what stands behind {@code driver.} is a property of the driver. A time is
     *     {@code 500ms}, {@code 5s}, {@code 10m}, {@code 1h} or {@code PT5S}
     * @param prefix the beginning of the names that are meant; may be empty
     * @throws JalchemyException if there is no URL, an option of that name does not exist, or a value is none of it
     */
    public static Engine fromConfig(Map<?, ?> config, String prefix) {
        EngineConfig parsed = EngineConfig.of(config, prefix);
        return create(parsed.url(), parsed.options());
    }

    /**
     * Makes an engine over connections of {@code dataSource}, which stays the caller's: closing the engine leaves it open. Opens one
     * connection to recognise the database, as {@link #of(DataSource, EngineOptions)} does.
     */
    public static Engine of(DataSource dataSource) {
        return of(dataSource, EngineOptions.defaults());
    }

    /**
     * Makes an engine over connections of {@code dataSource}, which stays the caller's. Opens one to recognise the database: by its URL,
     * or, if no dialect accepts that, by the name of the product; and to read the server's version.
     *
     * @throws JalchemyException if no dialect knows the database
     * @throws DatabaseException if no connection can be opened
     */
    public static Engine of(DataSource dataSource, EngineOptions options) {
        return of(new DataSourceConnections(dataSource), options);
    }

    /**
     * Makes an engine over connections of {@code source}, with default options; see {@link #of(ConnectionSource, EngineOptions)}.
     *
     * @throws JalchemyException if no dialect knows the database
     * @throws DatabaseException if no connection can be opened
     */
    public static Engine of(ConnectionSource source) {
        return of(source, EngineOptions.defaults());
    }

    /**
     * Makes an engine over connections of {@code source}, which it closes when it is closed itself: for sessions that join the transactions
     * of a framework. Opens one connection, and releases it, to recognise the database as {@link #of(DataSource, EngineOptions)} does.
     *
     * @throws JalchemyException if no dialect knows the database
     * @throws DatabaseException if no connection can be opened
     */
    public static Engine of(ConnectionSource source, EngineOptions options) {
        try {
            java.sql.Connection connection = DriverCalls.call(source::open);
            try {
                Database found = KnownDatabases.of(connection.getMetaData());
                Engine engine = of(source, found, options);
                engine.server.ask(connection);
                return engine;
            } finally {
                source.release(connection);
            }
        } catch (SQLException e) {
            throw DriverErrors.unreachable(e);
        }
    }

    /**
     * Makes an engine over connections of {@code dataSource}, which stays the caller's, to a database that the program names: for data
     * sources that do not tell theirs. Opens no connection.
     */
    public static Engine of(DataSource dataSource, Database database) {
        return of(dataSource, database, EngineOptions.defaults());
    }

    /** Does the same as {@link #of(DataSource, Database)}, with options. */
    public static Engine of(DataSource dataSource, Database database, EngineOptions options) {
        return of(new DataSourceConnections(dataSource), database, options);
    }

    /**
     * Makes an engine over connections of {@code source}, which it closes when it is closed itself, to a database that the program names:
     * for sources whose connections do not tell theirs, or that have none yet. Opens no connection.
     */
    public static Engine of(ConnectionSource source, Database database, EngineOptions options) {
        return new Engine(source, database, options);
    }

    /**
     * Returns a connection that begins a transaction with its first statement; closing it rolls back what was not committed. If the current
     * thread is in a transaction of somebody else's that the connection source knows, the statements go into that one, and what they do
     * stays if the owner commits. If this engine has {@link Isolation#AUTOCOMMIT}, each statement is a transaction of its own.
     */
    public Connection connect() {
        return new Connection(this, isolation() == Isolation.AUTOCOMMIT, null);
    }

    /**
     * Returns a connection whose statements go into {@code owned}, whatever transaction the thread is in; for other parts of the library.
     */
    public Connection connect(OwnedTransaction owned) {
        return new Connection(this, false, owned);
    }

    /**
     * Returns the transaction of the current thread that somebody else has begun and connections of this engine join; null if there is
     * none, or this engine's are isolated as {@link Isolation#AUTOCOMMIT}.
     */
    public @Nullable OwnedTransaction currentTransaction() {
        return isolation() == Isolation.AUTOCOMMIT ? null : source.currentTransaction();
    }

    /**
     * Returns an engine on the same database whose transactions have the isolation {@code level}. It shares pool, cache and listeners with
     * this one, and lives as long; closing it does nothing. Connections return to the pool with the isolation that they had.
     *
     * <p>Like {@code engine.execution_options(isolation_level=…)} in SQLAlchemy 2.0.
     *
     * <pre>{@code
     * Engine strict = engine.withIsolation(Isolation.SERIALIZABLE);
     * strict.begin(connection -> connection.execute(update(ACCOUNTS).set(BALANCE.to(number(BALANCE).minus(5)))));
     *
     * try (Connection connection = engine.withIsolation(Isolation.AUTOCOMMIT).connect()) {
     *     connection.executeText("VACUUM accounts");
     * }
     * }</pre>
     *
     * @throws UnsupportedSqlException if the database has no such level; nothing was sent
     */
    public Engine withIsolation(Isolation level) {
        server.checkIsolation(level);
        return new Engine(this, server, characteristics.with(level), limits);
    }

    /**
     * Returns an engine on the same database with the limits of time and the label of {@code options}, and those of this engine where
     * {@code options} has none. It shares pool, cache and listeners with this one, like that of {@link #withIsolation}.
     */
    public Engine withExecutionOptions(ExecutionOptions options) {
        return new Engine(this, server, characteristics, options.over(limits));
    }

    /**
     * Returns an engine on the same database that writes other schemas than tables and sequences have, in statements and DDL, but not in text:
     * for tenants whose tables differ in their schema alone. It shares pool and listeners with this one; its statements are compiled by
     * themselves, so keep one engine, and one session factory of it, for each tenant. Like {@code schema_translate_map} in SQLAlchemy 2.0.
     *
     * @param schemas the schema to write by the one that is meant; null stands for tables without a schema, as key and as value
     * @throws UnsupportedSqlException if the dialect cannot do that; nothing was sent
     */
    @SuppressWarnings("NullAway") // the map may have null: its class file does not say so to this compiler
    public Engine withSchemaTranslateMap(Map<@Nullable String, @Nullable String> schemas) {
        return new Engine(this, server.translatingSchemas(new SchemaTranslation(schemas)), characteristics, limits);
    }

    /** Returns the limits of time, and the label, for what is executed. */
    public ExecutionOptions executionOptions() {
        return limits;
    }

    /** Returns the isolation level of this engine's transactions; null for the database's default. */
    public @Nullable Isolation isolation() {
        return characteristics.isolation();
    }

    /**
     * Returns the isolation level that connections have by themselves, before this engine sets any: of the server's configuration, or of the
     * data source. Asked once, on a connection of the source's. Like {@code default_isolation_level} of a dialect in SQLAlchemy 2.0.
     *
     * @throws DatabaseException if no connection can be had
     */
    public Isolation defaultIsolation() {
        return server.defaultIsolation(this);
    }

    /**
     * Returns an engine on the same database that only reads. It shares pool, cache and listeners with this one, and lives as long; closing it
     * does nothing. Flushes, and statements that write, are refused before anything is sent; the driver and the server are told that its
     * transactions are read-only, and refuse text that writes. Connections return to the pool as they were.
     *
     * <p>A transaction of somebody else's that is joined stays as its owner has begun it, and so does what is executed with {@link
     * Isolation#AUTOCOMMIT} on PostgreSQL: there the database is told nothing.
     *
     * <p>Like {@code engine.execution_options(postgresql_readonly=True)} in SQLAlchemy 2.0.
     *
     * <pre>{@code
     * SessionFactory readers = SessionFactory.of(engine.readOnly(), registry); // once, beside the other
     * List<User> users = readers.fromTransaction(session -> session.scalars(select(USER)).all());
     * }</pre>
     */
    public Engine readOnly() {
        return new Engine(this, server, characteristics.reading(), limits);
    }

    /** Returns whether this engine only reads; see {@link #readOnly()}. */
    public boolean isReadOnly() {
        return characteristics.readOnly();
    }

    /**
     * Returns an engine like this one whose transactions are {@code DEFERRABLE}: one that is {@link Isolation#SERIALIZABLE} and only reads waits
     * until it begins with rows that no other transaction can make inconsistent, and cannot fail for others afterwards; for reports and
     * backups. Like {@code postgresql_deferrable} in SQLAlchemy 2.0.
     *
     * @throws UnsupportedSqlException if the database has no such transactions; nothing was sent
     */
    public Engine deferrable() {
        server.checkDeferrable();
        return new Engine(this, server, characteristics.waiting(), limits);
    }

    /**
     * Returns an engine on the same database that has {@code characteristic} set on each of its connections, after what this engine has set,
     * and reset when they are given back, the last one first. It shares pool, cache and listeners with this one, like that of {@link
     * #withIsolation}. A transaction of somebody else's that is joined stays as its owner has begun it.
     */
    public Engine withCharacteristic(ConnectionCharacteristic<?> characteristic) {
        return new Engine(this, server, characteristics.with(characteristic), limits);
    }

    /**
     * Returns this engine as the mapper sees it. The type is exported to the mapper alone, so that there is nothing in it for programs.
     */
    public MapperEngine forMapper() {
        return forMapper;
    }

    /**
     * Returns a JDBC connection of this engine's source, in no transaction of anybody's; close it to give it back.
     *
     * @throws DatabaseException if no connection can be had
     */
    public RawConnection rawConnection() {
        try {
            java.sql.Connection opened = DriverCalls.call(source::open);
            try {
                return new RawConnection(opened, source, events, errors);
            } catch (SQLException | RuntimeException e) {
                source.discard(opened);
                throw e;
            }
        } catch (SQLException e) {
            throw errors.cannotConnect(e);
        }
    }

    /**
     * Opens a JDBC connection beside the pool of this engine, which does not count it: for what keeps a connection for long, such as {@code
     * LISTEN}. Closing it closes it for good. Like {@code Connection.detach()} in SQLAlchemy 2.0.
     *
     * @throws JalchemyException if the engine has no pool of its own, or its database lives in one connection
     * @throws DatabaseException if no connection can be opened
     */
    public RawConnection detachedConnection() {
        ConnectionSource own = source.detached();
        try {
            return new RawConnection(DriverCalls.call(own::open), own, events, errors);
        } catch (SQLException e) {
            throw errors.cannotConnect(e);
        }
    }

    /**
     * Returns how many connections the pool of this engine has; null if the engine was made over a data source or a connection source that
     * does not tell.
     */
    public @Nullable PoolStatus poolStatus() {
        return source.status();
    }

    /**
     * Closes the idle connections of the pool that this engine made; those in use stay usable, and are closed when they are given back. The
     * engine goes on, with new connections: after the database server, or a password, has changed. A database that lives in memory is lost.
     * Like {@code Engine.dispose()} in SQLAlchemy 2.0.
     */
    public void dispose() {
        source.dispose();
    }

    /**
     * Runs {@code work} in a transaction: commits at its end, and rolls back if it throws. In a joined transaction of somebody else's both
     * are left to the owner, who is asked to roll back if {@code work} throws.
     *
     * @throws X the exception that {@code work} throws, as it is, after the rollback
     */
    public <X extends Exception> void begin(TransactionBody<X> work) throws X {
        try (Connection connection = connect()) {
            try {
                work.run(connection);
                connection.commit();
            } catch (Throwable e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, Throwable failure) {
        try {
            connection.rollback(); // what fails in that is logged, but for a transaction that is prepared
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** An action that uses a connection. */
    @FunctionalInterface
    public interface TransactionBody<X extends Exception> {

        /** Runs the action. */
        void run(Connection connection) throws X;
    }

    /** Creates those of {@code tables} that do not exist, in one transaction; see {@link MetaData#createAll}. */
    @Override
    public void createTables(MetaData metadata, List<Table> tables) {
        begin(connection -> connection.createTables(metadata, tables));
    }

    /** Drops those of {@code tables} that exist, in one transaction; see {@link MetaData#dropAll}. */
    @Override
    public void dropTables(MetaData metadata, List<Table> tables) {
        begin(connection -> connection.dropTables(metadata, tables));
    }

    /** Creates what does not exist of all that {@code metadata} has, in one transaction; see {@link MetaData#createAll}. */
    @Override
    public void createAll(MetaData metadata, SchemaOptions options) {
        begin(connection -> connection.createAll(metadata, options));
    }

    /** Drops what exists of all that {@code metadata} has, in one transaction; see {@link MetaData#dropAll}. */
    @Override
    public void dropAll(MetaData metadata, SchemaOptions options) {
        begin(connection -> connection.dropAll(metadata, options));
    }

    /**
     * Returns the dialect of this database's server. Asks the server for its version, on a connection of the source's, if that is not known
     * yet.
     *
     * @throws DatabaseException if no connection can be opened
     */
    public Dialect dialect() {
        return database().dialect();
    }

    /**
     * Returns the database as its server has it; for other parts of the library. Asks the server for its version, on a connection of the
     * source's, if that is not known yet.
     */
    public Database database() {
        Database known = server.known();
        return known == null ? server.ask(this) : known;
    }

    /**
     * Returns an inspector that asks the database what exists, each time on a connection that is checked out for it. Like {@code
     * inspect(engine)} in SQLAlchemy.
     */
    public Inspector inspector() {
        return new CatalogInspector(new CatalogInspector.Connections() {
            @Override
            public <T> T lend(CatalogInspector.Use<T> use) {
                try (Connection connection = connect()) {
                    return use.with(connection.statements());
                }
            }
        });
    }

    /** Returns the options that this engine was made with. */
    public EngineOptions options() {
        return options;
    }

    /** Returns how many statements were compiled since the engine was made; the others found their text in the cache. */
    public int compilations() {
        return texts.compilations();
    }

    /**
     * Registers {@code listener}, which observes statements, transactions and connections; closing the registration that is returned
     * removes it.
     */
    public ListenerRegistration listen(EngineListener listener) {
        return events.listeners().add(listener);
    }

    /** Returns whether there is any listener, so that it is worth determining the origin of statements. */
    boolean isObserved() {
        return !events.isEmpty();
    }

    EngineEvents events() {
        return events;
    }

    /** Returns the counter of the rows that statements change. */
    UpdateCounts counts() {
        return counts;
    }

    /** Tells the source that a connection of its own broke. */
    void connectionLost() {
        source.connectionLost();
    }

    int maxParameters(java.sql.Connection connection) throws SQLException {
        return server.maxParameters(connection);
    }

    /** Returns the compiler of the statements of this engine, which keeps their texts. */
    EngineTexts texts() {
        return texts;
    }

    RowIdentities rowIdentities() {
        return rowIdentities;
    }

    /** Returns the translator of the driver's exceptions. */
    DriverErrors errors() {
        return errors;
    }

    /** Returns a cursor over {@code rows}, the result of {@code sql}. */
    RowCursor cursor(ResultSet rows, String sql) {
        return new RowCursor(events.echoed(rows), database(), sql, errors);
    }

    /**
     * Checks out a connection.
     *
     * @param owned the transaction to join; null for one of the engine's own
     */
    CheckedOutConnection checkOut(@Nullable OwnedTransaction owned) {
        try {
            if (owned == null) {
                return DriverCalls.call(() -> CheckedOutConnection.local(source, server, errors, characteristics));
            }
            characteristics.checkIsolation(owned);
            return DriverCalls.call(() -> CheckedOutConnection.joined(owned, source, server, errors));
        } catch (SQLException e) {
            throw errors.cannotConnect(e);
        }
    }

    /**
     * Closes the pool that this engine made, or the connection source that it was given; a data source that it was given stays open, and
     * so does what it shares.
     */
    @Override
    public void close() {
        if (!shared) {
            source.close();
        }
    }
}
