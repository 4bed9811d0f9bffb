package io.jalchemy.engine;

import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.sql.compile.DdlTarget;
import io.jalchemy.sql.schema.TableName;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Sends DDL statements, which have no parameters, in the connection's transaction.
 *
 * @param origin the part of the library that asks for them, for listeners
 */
record SchemaStatements(ConnectionStatements connection, String origin) implements DdlTarget {

    @Override
    public boolean hasTable(TableName name) {
        boolean there = connection.inspector().hasTable(name.name(), name.schema());
        Engine.LOG.debug("The catalogue says that table {} is {}there", name, there ? "" : "not ");
        return there;
    }

    @Override
    public boolean hasEnumType(String name) {
        boolean there = connection.inspector().hasEnumType(name);
        Engine.LOG.debug("The catalogue says that type {} is {}there", name, there ? "" : "not ");
        return there;
    }

    @Override
    public void execute(String ddl) {
        connection.checkWritable();
        send(ddl, statement -> statement.execute(ddl));
        connection.engine().rowIdentities().executed(ddl);
    }

    /** An action that executes a plain statement. */
    @FunctionalInterface
    private interface Sending {
        boolean on(Statement statement) throws SQLException;
    }

    private boolean send(String sql, Sending sending) {
        CheckedOutConnection lent = connection.lent();
        String before = connection.origin(origin);
        StatementObservation observed =
                StatementObservation.of(connection, lent, StatementKind.DDL, sql, List.of(), new Object[0]);
        connection.origin(before);
        boolean result;
        try (Statement statement = lent.jdbc().createStatement()) {
            statement.setEscapeProcessing(false);
            result = connection.limited(statement, () -> DriverCalls.call(() -> sending.on(statement)));
        } catch (SQLException e) {
            throw StatementObservation.failed(observed, connection.failed(e, sql));
        } catch (RuntimeException | Error e) {
            StatementObservation.failed(observed, e);
            throw e;
        }
        StatementObservation.succeeded(observed, 0);
        return result;
    }
}
