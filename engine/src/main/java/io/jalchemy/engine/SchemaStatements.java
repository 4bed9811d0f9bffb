package io.jalchemy.engine;

import io.jalchemy.sql.compile.DdlTarget;
import io.jalchemy.sql.schema.TableName;
import java.sql.SQLException;
import java.sql.Statement;

/** Sends statements that make tables, without parameters, in the connection's transaction. */
record SchemaStatements(Connection connection) implements DdlTarget {

    @Override
    public boolean hasTable(TableName name) {
        return asks(jdbc -> connection.engine().database().hasTable(jdbc, name));
    }

    @Override
    public boolean hasEnumType(String name) {
        return asks(jdbc -> connection.engine().database().hasEnumType(jdbc, name));
    }

    /** A question to the catalogue. */
    @FunctionalInterface
    private interface Question {
        boolean to(java.sql.Connection jdbc) throws SQLException;
    }

    private boolean asks(Question question) {
        try {
            java.sql.Connection jdbc = connection.jdbc();
            return DriverCalls.call(() -> question.to(jdbc));
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
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
            return connection.limited(statement, () -> DriverCalls.call(() -> sending.on(statement)));
        } catch (SQLException e) {
            throw connection.failed(e, sql);
        } finally {
            engine.executed(sql, start, new Object[0]);
        }
    }
}
