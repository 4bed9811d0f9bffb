package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A JDBC connection of the pool, which gets it back as it was. */
final class Borrowed {

    private final Connection jdbc;
    private final Pool pool;
    private final DriverErrors errors;
    private final Database database;
    private final @Nullable Isolation isolation;
    private final boolean resets;
    private final boolean autoCommitBefore;
    private final KeptStatement statements;
    private boolean autoCommit;
    private boolean isolated;
    private int isolationBefore;

    /**
     * A connection that was just taken.
     *
     * @param isolation of its transactions; null for what they have
     */
    Borrowed(Connection jdbc, Pool pool, Database database, DriverErrors errors, @Nullable Isolation isolation)
            throws SQLException {
        this.jdbc = jdbc;
        this.pool = pool;
        this.errors = errors;
        this.statements = new KeptStatement(jdbc);
        this.database = database;
        this.isolation = isolation;
        this.resets = pool.isOwn();
        this.autoCommitBefore = resets || jdbc.getAutoCommit();
        this.autoCommit = autoCommitBefore;
    }

    Connection jdbc() {
        return jdbc;
    }

    /** The statement that was executed last. */
    KeptStatement statements() {
        return statements;
    }

    /** Has the next statement begin a transaction. */
    void begin() throws SQLException {
        autoCommit(false);
        if (isolation != null && isolation != Isolation.AUTOCOMMIT) {
            int before = database.isolate(jdbc, isolation.level());
            if (!isolated) {
                isolated = true;
                isolationBefore = before;
            }
        }
    }

    /** Has each statement be a transaction of its own. */
    void outside() throws SQLException {
        autoCommit(true);
    }

    private void autoCommit(boolean on) throws SQLException {
        if (autoCommit != on) {
            jdbc.setAutoCommit(on);
            autoCommit = on;
        }
    }

    /** Gives it back; no transaction is open. What fails is logged: the connection is not used again. */
    void giveBack() {
        try {
            statements.close();
            if ((isolated || (autoCommit != autoCommitBefore && !resets)) && !jdbc.isClosed()) {
                if (isolated) {
                    database.restoreIsolation(jdbc, isolationBefore);
                }
                autoCommit(autoCommitBefore);
            }
            jdbc.close();
        } catch (SQLException e) {
            Engine.LOG.warn("A connection could not be given back as it was; it is discarded", errors.cause(e));
            discard();
        }
    }

    /** Has the connection closed, since it is not known what state it is in; whatever is open on it the database rolls back. */
    void discard() {
        statements.forget();
        try {
            pool.discard(jdbc);
            jdbc.close();
        } catch (SQLException e) {
            Engine.LOG.debug("A connection that is discarded could not be ended", errors.cause(e));
        }
    }
}
