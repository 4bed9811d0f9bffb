package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A JDBC connection of the pool, which gets it back as it was. */
final class Borrowed {

    private final Connection jdbc;
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
     * @param resets whether the pool sets auto-commit itself, to true
     */
    Borrowed(Connection jdbc, Database database, @Nullable Isolation isolation, boolean resets) throws SQLException {
        this.jdbc = jdbc;
        this.statements = new KeptStatement(jdbc);
        this.database = database;
        this.isolation = isolation;
        this.resets = resets;
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

    /** Gives it back; no transaction is open. */
    void giveBack() throws SQLException {
        try {
            statements.close();
            if ((isolated || (autoCommit != autoCommitBefore && !resets)) && !jdbc.isClosed()) {
                if (isolated) {
                    database.restoreIsolation(jdbc, isolationBefore);
                }
                autoCommit(autoCommitBefore);
            }
        } finally {
            jdbc.close();
        }
    }
}
