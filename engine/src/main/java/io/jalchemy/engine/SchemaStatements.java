package io.jalchemy.engine;

import io.jalchemy.sql.compile.DdlTarget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Sends statements that make tables, without parameters, in the connection's transaction. */
record SchemaStatements(Connection connection) implements DdlTarget {

    @Override
    public boolean hasRow(String query) {
        return send(query, statement -> {
            try (ResultSet rows = statement.executeQuery(query)) {
                return rows.next();
            }
        });
    }

    @Override
    public void execute(String ddl) {
        send(ddl, statement -> statement.execute(ddl));
        connection.engine().rowIdentities().executed(ddl);
    }

    /** What is done with a plain statement. */
    @FunctionalInterface
    private interface Sending {
        boolean on(Statement statement) throws SQLException;
    }

    private boolean send(String sql, Sending sending) {
        Engine engine = connection.engine();
        java.sql.Connection jdbc = connection.jdbc();
        long start = engine.now();
        try (Statement statement = jdbc.createStatement()) {
            statement.setEscapeProcessing(false);
            return sending.on(statement);
        } catch (SQLException e) {
            throw connection.failed(e, sql);
        } finally {
            engine.executed(sql, start, new Object[0]);
        }
    }
}
