package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.TwoPhaseCommit;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** {@code PREPARE TRANSACTION} and what follows it (postgresql.org/docs/18/sql-prepare-transaction.html). */
final class PostgresqlTwoPhase implements TwoPhaseCommit {

    static final PostgresqlTwoPhase INSTANCE = new PostgresqlTwoPhase();

    private PostgresqlTwoPhase() {}

    @Override
    public void check(Connection connection) throws SQLException {
        if (texts(connection, "SHOW max_prepared_transactions").equals(List.of("0"))) {
            throw new JalchemyException(
                    "TWO_PHASE_OFF",
                    "The server has max_prepared_transactions = 0, by which no transaction can be prepared. Set it to at least the"
                            + " number of connections in postgresql.conf and restart the server, or commit in one phase:"
                            + " begin() in place of beginTwoPhase().");
        }
    }

    @Override
    public void prepare(Connection connection, String xid) throws SQLException {
        execute(connection, "PREPARE TRANSACTION '" + xid + "'");
    }

    @Override
    public void commitPrepared(Connection connection, String xid) throws SQLException {
        execute(connection, "COMMIT PREPARED '" + xid + "'");
    }

    @Override
    public void rollbackPrepared(Connection connection, String xid) throws SQLException {
        execute(connection, "ROLLBACK PREPARED '" + xid + "'");
    }

    @Override
    public List<String> prepared(Connection connection) throws SQLException {
        return texts(
                connection,
                "SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database()"
                        + " ORDER BY prepared, gid");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
