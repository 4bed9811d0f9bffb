package io.jalchemy.engine;

import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.sql.compile.DdlTarget;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.SchemaChange;
import io.jalchemy.sql.schema.TableName;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends DDL statements, which have no parameters, in the connection's transaction.
 *
 * @param origin the part of the library that asks for them, for listeners
 */
record SchemaStatements(ConnectionStatements connection, String origin) implements DdlTarget {

    @Override
    public boolean hasTable(TableName name) {
        return there("table", name, connection.inspector().hasTable(name.name(), schema(name)));
    }

    /** Asks once for each schema; behind what answers queries of the catalogue with nothing, for each table. */
    @Override
    public Set<TableName> existingTables(Collection<TableName> names) {
        if (!connection.dialect().has(Feature.CATALOG_QUERIES)) {
            return DdlTarget.super.existingTables(names);
        }
        Map<TableName, TableName> translated = new LinkedHashMap<>();
        names.forEach(name -> translated.put(name, new TableName(schema(name), name.name())));
        Set<TableName> found = connection.inspector().existingTables(translated.values());
        Set<TableName> there = new LinkedHashSet<>();
        translated.forEach((name, asked) -> {
            if (there("table", name, found.contains(asked))) {
                there.add(name);
            }
        });
        return there;
    }

    @Override
    public boolean hasEnumType(TableName name) {
        return there("type", name, connection.inspector().hasEnumType(name.name(), schema(name)));
    }

    @Override
    public boolean hasType(TableName name) {
        return there("type", name, connection.inspector().hasType(name.name(), schema(name)));
    }

    @Override
    public boolean hasSequence(TableName name) {
        return there("sequence", name, connection.inspector().hasSequence(name.name(), schema(name)));
    }

    @Override
    public boolean hasSchema(String name) {
        return there("schema", new TableName(null, name), connection.inspector().hasSchema(name));
    }

    /** Returns the schema that {@code name} has on this connection. */
    private @Nullable String schema(TableName name) {
        return connection.dialect().schema(name.schema());
    }

    private static boolean there(String kind, TableName name, boolean there) {
        Engine.LOG.debug("The catalogue says that {} {} is {}there", kind, name, there ? "" : "not ");
        return there;
    }

    @Override
    public void changing(SchemaChange change) {
        connection.engine().events().listeners().fire(listener -> listener.schemaChanging(change));
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
                StatementObservation.of(connection, lent, StatementKind.DDL, sql, null, new Object[0]);
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
