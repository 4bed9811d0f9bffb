package io.jalchemy.engine;

import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.sql.schema.TableName;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks a database's catalogue.
 *
 * @param connections tests a connection: the one that it belongs to, or one that is closed afterwards
 */
record CatalogInspector(Predicate<Predicate<ConnectionStatements>> connections) implements Inspector {

    /** Asks one question of the inspector of the connection's database. */
    @FunctionalInterface
    private interface Question {
        boolean ask(DatabaseInspector database, java.sql.Connection jdbc) throws SQLException;
    }

    private boolean answer(Question question) {
        return connections.test(connection -> answer(connection, question));
    }

    private static boolean answer(ConnectionStatements connection, Question question) {
        try {
            java.sql.Connection jdbc = connection.jdbc();
            DatabaseInspector database = inspector(connection);
            return DriverCalls.call(() -> question.ask(database, jdbc));
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }

    /** Returns the inspector of the database of {@code connection}. */
    static DatabaseInspector inspector(ConnectionStatements connection) {
        return connection.engine().database().inspector();
    }

    @Override
    public boolean hasTable(String name, @Nullable String schema) {
        TableName table = new TableName(schema, name);
        return answer((database, jdbc) -> database.hasTable(jdbc, database.stored(table)));
    }

    @Override
    public boolean hasSequence(String name, @Nullable String schema) {
        TableName sequence = new TableName(schema, name);
        return answer((database, jdbc) -> database.hasSequence(jdbc, database.stored(sequence)));
    }

    @Override
    public boolean hasEnumType(String name, @Nullable String schema) {
        TableName type = new TableName(schema, name);
        return answer((database, jdbc) -> database.hasEnumType(jdbc, database.stored(type)));
    }

    @Override
    public boolean hasType(String name, @Nullable String schema) {
        TableName type = new TableName(schema, name);
        return answer((database, jdbc) -> database.hasType(jdbc, database.stored(type)));
    }

    @Override
    public boolean hasSchema(String name) {
        return answer((database, jdbc) -> database.hasSchema(
                jdbc, database.stored(new TableName(null, name)).name()));
    }

    @Override
    public boolean hasIndex(String table, String index, @Nullable String schema) {
        TableName known = new TableName(schema, table);
        return answer((database, jdbc) -> database.hasIndex(
                jdbc,
                database.stored(known),
                database.stored(new TableName(null, index)).name()));
    }
}
