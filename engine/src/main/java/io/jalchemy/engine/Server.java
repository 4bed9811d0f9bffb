package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.engine.spi.ServerInfo;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.SchemaTranslation;
import io.jalchemy.sql.error.UnsupportedSqlException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an engine knows of its server: read from the first connection, and kept. Safe to share between threads. */
final class Server {

    private final Database kind;
    private final Set<Feature> without;
    private final @Nullable SchemaTranslation schemas;
    private volatile @Nullable Database known;
    private volatile int maxParameters;
    private volatile @Nullable Isolation isolation;

    /**
     * Makes a server of which nothing is known yet but the kind of its database.
     *
     * @param without features that are not to be used
     */
    Server(Database kind, Set<Feature> without) {
        this(kind, without, null);
    }

    private Server(Database kind, Set<Feature> without, @Nullable SchemaTranslation schemas) {
        this.kind = kind;
        this.without = without;
        this.schemas = schemas;
    }

    /**
     * Returns the same server for an engine that writes other schemas than tables have.
     */
    Server translatingSchemas(SchemaTranslation other) {
        Server made = new Server(kind.translatingSchemas(other), without, other);
        Database mine = known;
        made.known = mine == null ? null : mine.translatingSchemas(other);
        made.maxParameters = maxParameters;
        made.isolation = isolation;
        return made;
    }

    private boolean has(Isolation level) {
        return level == Isolation.AUTOCOMMIT || kind.hasIsolation(level.level());
    }

    /**
     * Checks that there are transactions of that isolation.
     *
     * @throws UnsupportedSqlException if there are none
     */
    void checkIsolation(Isolation level) {
        if (!has(level)) {
            List<Isolation> known =
                    Arrays.stream(Isolation.values()).filter(this::has).toList();
            throw new UnsupportedSqlException(
                    "ISOLATION", "Isolation." + level, kind.dialect().name(), "Use one of " + known + ".");
        }
    }

    /**
     * Checks that transactions can be deferrable.
     *
     * @throws UnsupportedSqlException if they cannot
     */
    void checkDeferrable() {
        if (!kind.hasDeferrableTransactions()) {
            throw new UnsupportedSqlException(
                    "DEFERRABLE_TRANSACTION",
                    "A deferrable transaction",
                    kind.dialect().name(),
                    "Use the engine without deferrable().");
        }
    }

    /** Returns the database of this kind, whatever the server's version. */
    Database kind() {
        return kind;
    }

    /** Returns the database as this server has it; null before a connection was asked. */
    @Nullable
    Database known() {
        return known;
    }

    /**
     * Returns the database as this server has it, after asking on the connection of the transaction that the thread is in, if there is
     * one: another may not be to be had.
     */
    Database ask(Engine engine) {
        try {
            OwnedTransaction owned = engine.currentTransaction();
            if (owned != null) {
                return ask(owned.connection());
            }
            try (RawConnection raw = engine.rawConnection()) {
                return ask(raw.jdbc());
            }
        } catch (SQLException e) {
            throw engine.errors().cannotConnect(e);
        }
    }

    /**
     * Returns the database as this server has it, after asking {@code connection} for version and features if they are not known; two
     * threads that ask get equal answers.
     */
    Database ask(Connection connection) throws SQLException {
        Database found = known;
        if (found == null) {
            found = DriverCalls.call(() -> kind.on(ServerInfo.of(connection), missing(connection)));
            if (schemas != null) {
                found = found.translatingSchemas(schemas);
            }
            known = found;
        }
        return found;
    }

    private Set<Feature> missing(Connection connection) throws SQLException {
        Set<Feature> all = DriverFeatures.missing(connection, kind);
        all.addAll(without);
        return all;
    }

    /** Returns the isolation level that connections have by themselves; asks on one of {@code engine} the first time. */
    Isolation defaultIsolation(Engine engine) {
        Isolation found = isolation;
        if (found == null) {
            try (RawConnection raw = engine.rawConnection()) {
                found = Isolation.of(raw.jdbc().getTransactionIsolation());
                isolation = found;
            } catch (SQLException e) {
                throw engine.errors().of(e, null, false);
            }
        }
        return found;
    }

    /** Returns the greatest number of parameters that a statement may have; asks {@code connection} the first time. */
    int maxParameters(Connection connection) throws SQLException {
        int max = maxParameters;
        if (max == 0) {
            max = ask(connection).maxParameters(connection);
            maxParameters = max;
        }
        return max;
    }
}
