package io.jalchemy.engine;

import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.statement.RowList;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.LateValue;
import io.jalchemy.sql.tree.SelectedValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows and tells their primary keys: the parts that are given as values are known, and the database returns the others, in the way
 * that the mapper inserts objects by.
 */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
final class InsertedKeys {

    private final ConnectionStatements connection;
    private final Map<List<Column<?>>, Group> groups = new LinkedHashMap<>();
    private int count;

    /** Rows with values for the same columns. */
    private record Group(Table table, List<Integer> places, List<List<Expression<?>>> rows) {}

    InsertedKeys(ConnectionStatements connection) {
        this.connection = connection;
    }

    /** Inserts the rows of {@code statement}; returns the key of each, in their order. */
    List<Row> insert(Insert statement) {
        add(statement.node());
        return insert();
    }

    /** Inserts {@code rows}; returns the key of each, in their order. */
    List<Row> insert(Insert statement, List<? extends Map<String, ?>> rows) {
        InsertRows insert = new InsertRows(statement);
        try {
            for (Map<String, ?> row : rows) {
                insert.statements(List.of(row), 1).forEach(one -> add(one.node()));
            }
        } catch (RuntimeException e) {
            throw WrongValues.in(connection, e, insert.table(), rows);
        }
        return insert();
    }

    private void add(InsertNode given) {
        if (given.query() != null
                || !given.onConflict().isEmpty()
                || !given.returning().isEmpty()) {
            throw refused(
                    "an INSERT with " + (given.query() != null ? "a query" : "ON CONFLICT or RETURNING")
                            + " may insert other rows than it names",
                    "Ask for the keys by returning(…)");
        }
        InsertNode ready = (InsertNode) TableStatements.ready(given);
        if (!(ready.into() instanceof Table table) || table.primaryKeyColumns().isEmpty()) {
            throw refused(ready.into() + " has no primary key", "Ask for what tells its rows apart by returning(…)");
        }
        List<Column<?>> columns = new ArrayList<>();
        for (Expression<?> column : ready.columns()) {
            columns.add(table.c(((ColumnExpression<?>) column).name()));
        }
        Group group = groups.computeIfAbsent(columns, each -> new Group(table, new ArrayList<>(), new ArrayList<>()));
        List<List<Expression<?>>> rows = ready.rows().isEmpty() ? List.of(List.of()) : ready.rows();
        for (List<Expression<?>> row : rows) {
            group.places.add(count++);
            group.rows.add(row);
        }
    }

    private static JalchemyException refused(String why, String fix) {
        return new JalchemyException(
                "INSERTED_KEY", "The primary keys of the inserted rows were asked for: " + why + ". " + fix + ".");
    }

    private List<Row> insert() {
        Row[] keys = new Row[count];
        groups.forEach((columns, group) -> insert(columns, group, keys));
        return Arrays.asList(keys);
    }

    private void insert(List<Column<?>> columns, Group group, Row[] into) {
        List<Column<?>> keys = group.table.primaryKeyColumns();
        int rows = group.rows.size();
        Object[][] values = new Object[columns.size()][rows];
        boolean mixed = false;
        List<Column<?>> returning = new ArrayList<>(keys);
        for (int column = 0; column < values.length; column++) {
            boolean computed = false;
            for (int row = 0; row < rows; row++) {
                values[column][row] =
                        value(columns.get(column), group.rows.get(row).get(column));
                computed |= values[column][row] instanceof Expression<?>;
            }
            mixed |= computed;
            if (!computed && keys.contains(columns.get(column))) {
                checkGiven(columns.get(column), values[column]);
                returning.remove(columns.get(column));
            }
        }
        List<WrittenColumn> written =
                columns.stream().<WrittenColumn>map(WrittenColumn::value).toList();
        Object[][] returned = connection.insert(new BatchInsert(group.table, written, returning, mixed), values, rows);
        for (int row = 0; row < rows; row++) {
            Object[] key = new Object[keys.size()];
            for (int part = 0; part < key.length; part++) {
                int place = returning.indexOf(keys.get(part));
                key[part] = place < 0 ? values[columns.indexOf(keys.get(part))][row] : returned[place][row];
            }
            into[group.places.get(row)] = new RowList(keys, key);
        }
    }

    /** Returns the value that is sent for {@code given}, or the expression that the database computes. */
    private static @Nullable Object value(Column<?> column, Expression<?> given) {
        return SelectedValues.plain(given) instanceof Bind<?> bind && !(bind.value() instanceof LateValue)
                ? column.type().stored(bind.value())
                : given;
    }

    private static void checkGiven(Column<?> key, @Nullable Object[] values) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] == null) {
                throw refused(
                        "row " + (row + 1) + " of " + values.length + " has NULL for " + key,
                        "Give a value, or leave the column out if the database makes it");
            }
        }
    }
}
