package io.jalchemy.engine;

import io.jalchemy.engine.batch.RowCounts;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An INSERT with rows that are given as maps: rows that name the same columns become one statement, in parts. */
final class InsertRows {

    private static final int MAX_ROWS = 500;

    /** The number of parameters that every database takes; columns with defaults count, too. */
    private static final int MAX_VALUES = 32_000;

    private final InsertNode node;
    private final Table table;

    InsertRows(Insert statement) {
        this.node = statement.node();
        if (!(node.into() instanceof Table into)) {
            throw new JalchemyException(
                    "NEEDS_SESSION",
                    "insert(" + node.into() + ") with rows needs a session: a connection knows tables, not entities.");
        }
        this.table = into;
    }

    /** Returns the table that the rows are inserted into. */
    Table table() {
        return table;
    }

    /**
     * Returns the statements that insert {@code rows}: for each set of columns that rows name, one or several with at most 500 rows each.
     *
     * @param rows values by the name of the column
     * @param page the greatest number of rows of a statement, as the program says
     */
    List<Insert> statements(List<? extends Map<String, ?>> rows, int page) {
        Map<List<String>, List<List<Expression<?>>>> shapes = new LinkedHashMap<>();
        for (Map<String, ?> row : rows) {
            List<Expression<?>> values = new ArrayList<>();
            row.forEach((name, value) -> values.add(bind(table.c(name).type(), value)));
            shapes.computeIfAbsent(List.copyOf(row.keySet()), each -> new ArrayList<>())
                    .add(values);
        }
        List<Insert> all = new ArrayList<>();
        shapes.forEach((names, values) -> {
            List<Column<?>> columns = new ArrayList<>();
            names.forEach(name -> columns.add(table.c(name)));
            int width = Math.max(1, table.columns().size());
            int most = Math.max(1, Math.min(Math.min(MAX_ROWS, page), MAX_VALUES / width));
            int to;
            for (int from = 0; from < values.size(); from = to) {
                to = from + RowCounts.next(values.size() - from, width, most);
                List<List<Expression<?>>> part = values.subList(from, to);
                all.add(new Insert(
                        new InsertNode(table, List.copyOf(columns), part, null, node.onConflict(), node.returning())));
            }
        });
        return all;
    }

    private static <T> Bind<T> bind(SqlType<T> type, @Nullable Object value) {
        return new Bind<>(type.stored(value), type);
    }
}
