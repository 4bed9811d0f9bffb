package io.jalchemy.engine;

import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.type.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The queries of the catalogue on one connection.
 *
 * @param statements sends them
 * @param answers what was answered before, by statement
 * @param warned what was told the program for this question
 */
record CatalogStatements(ConnectionStatements statements, Map<Sent, List<CatalogRow>> answers, Set<String> warned)
        implements CatalogConnection {

    /** A query with the values that it is sent with. */
    record Sent(String sql, List<String> parameters) {}

    @Override
    public java.sql.Connection jdbc() {
        return statements.jdbc();
    }

    @Override
    public List<CatalogRow> query(String what, String sql, List<String> parameters) {
        Sent sent = new Sent(sql, List.copyOf(parameters));
        List<CatalogRow> known = answers.get(sent);
        if (known == null) {
            known = send(what, sent);
            answers.put(sent, known);
        }
        return known;
    }

    private List<CatalogRow> send(String what, Sent sent) {
        List<Parameter> parameters = new ArrayList<>();
        for (String each : sent.parameters()) {
            parameters.add(new Parameter(each, Types.TEXT, null));
        }
        List<CatalogRow> rows = new ArrayList<>();
        String before = statements.origin("reflect " + what);
        try {
            statements.read(
                    new Compiled(sent.sql(), parameters, List.of()), new Object[0], cursor -> readAll(cursor, rows));
        } finally {
            statements.origin(before);
        }
        return List.copyOf(rows);
    }

    private void readAll(RowCursor cursor, List<CatalogRow> into) throws SQLException {
        ColumnReader reader = statements.engine().database().reader(Types.TEXT);
        List<String> labels = cursor.names();
        while (cursor.next()) {
            Map<String, @Nullable String> values = new HashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                values.put(labels.get(i), (String) cursor.get(i, reader));
            }
            into.add(new CatalogRow(values));
        }
    }

    @Override
    public void warn(String message) {
        if (warned.add(message)) {
            Engine.LOG.warn(message);
        }
    }
}
