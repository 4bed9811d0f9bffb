package io.jalchemy.engine;

import io.jalchemy.engine.result.BatchUpdateResult;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.UpdateNode;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An UPDATE or DELETE with named parameters, and rows of their values: it is sent for each row, many together. */
@SuppressWarnings("NullAway") // rows have nulls; arrays in lists cannot say so to this checker
final class ParameterRows {

    private static final int MAX_ROWS = 1000;

    private final ConnectionStatements connection;
    private final StatementNode statement;
    private final Map<String, SqlType<?>> parameters = new LinkedHashMap<>();

    /**
     * Checks that {@code statement} can be executed for rows.
     *
     * @throws JalchemyException if it gives rows, or is no UPDATE or DELETE
     */
    ParameterRows(ConnectionStatements connection, StatementNode statement) {
        this.connection = connection;
        this.statement = statement;
        boolean changes = (statement instanceof UpdateNode update
                        && update.returning().isEmpty())
                || (statement instanceof DeleteNode delete && delete.returning().isEmpty());
        if (!changes) {
            throw new JalchemyException(
                    "ROWS_OF_PARAMETERS",
                    "Rows of parameters are given to an UPDATE or DELETE without RETURNING, and rows of values to insert(…); this is "
                            + statement + ". Execute it once for each row.");
        }
        find(statement);
    }

    private void find(Node node) {
        if (node instanceof Custom<?> custom && custom.name().equals(Custom.PARAMETER)) {
            parameters.put(custom.detail(), custom.type());
        }
        node.children().forEach(this::find);
    }

    /** Sends the statement for each of {@code rows}. */
    @SuppressWarnings("ReferenceEquality") // statements of one shape are compiled once
    BatchUpdateResult execute(List<? extends Map<String, ?>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            check(rows.get(row), row, rows.size());
        }
        List<Long> counts = new ArrayList<>(rows.size());
        List<Object[]> waiting = new ArrayList<>();
        Compiled common = null;
        for (int row = 0; row < rows.size(); row++) {
            StatementNode ready = TableStatements.ready(with(rows.get(row), row, rows.size()));
            StatementKey shape = StatementKey.of(ready);
            Compiled compiled = connection.compiled(shape, ready);
            if (common != null && (compiled != common || waiting.size() == MAX_ROWS)) {
                send(common, waiting, counts);
                waiting.clear();
            }
            common = compiled;
            waiting.add(shape.values());
        }
        if (common != null) {
            send(common, waiting, counts);
        }
        return new BatchUpdateResult(counts);
    }

    private void send(Compiled compiled, List<Object[]> rows, List<Long> counts) {
        if (compiled.expands() || !connection.dialect().has(Feature.JDBC_BATCHES)) {
            for (Object[] row : rows) {
                counts.add(connection.update(compiled, row));
            }
            return;
        }
        for (int count : connection.sendBatch(compiled, rows)) {
            counts.add((long) count);
        }
    }

    private void check(Map<String, ?> row, int index, int of) {
        for (String name : row.keySet()) {
            if (!parameters.containsKey(name)) {
                throw new JalchemyException(
                        "UNKNOWN_PARAMETER",
                        place(index, of) + " has a value for :" + name + ", and the statement has the parameters "
                                + parameters.keySet() + "." + Nearest.hint(name, parameters.keySet())
                                + " Leave it out, or use it in the statement: parameter(\"" + name + "\", type).");
            }
        }
        for (String name : parameters.keySet()) {
            if (!row.containsKey(name)) {
                throw new JalchemyException(
                        "UNBOUND_PARAMETER",
                        place(index, of) + " has no value for the parameter :" + name
                                + " of the statement. Give every row a value for it; null is one.");
            }
        }
    }

    private static String place(int index, int of) {
        return "Row " + (index + 1) + " of " + of;
    }

    private StatementNode with(Map<String, ?> row, int index, int of) {
        return (StatementNode) replaced(statement, row, index, of, new IdentityHashMap<>());
    }

    private Node replaced(Node node, Map<String, ?> row, int index, int of, Map<Node, Node> items) {
        if (node instanceof Custom<?> custom && custom.name().equals(Custom.PARAMETER)) {
            return bind(custom.detail(), custom.type(), row.get(custom.detail()), index, of);
        }
        if (!(node instanceof FromItem)) {
            return node.mapChildren(child -> replaced(child, row, index, of, items));
        }
        Node known = items.get(node);
        if (known == null) {
            known = node.mapChildren(child -> replaced(child, row, index, of, items));
            items.put(node, known);
        }
        return known;
    }

    private static <T> Bind<T> bind(String name, SqlType<T> type, @Nullable Object value, int index, int of) {
        try {
            return new Bind<>(type.stored(value), type);
        } catch (JalchemyException e) {
            throw new JalchemyException(
                    e.code(),
                    "The value of :" + name + " in row " + (index + 1) + " of " + of + " cannot be sent: " + e.reason(),
                    e);
        }
    }
}
