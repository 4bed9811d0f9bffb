package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.UpdateNode;
import io.jalchemy.sql.type.SqlType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds the defaults of a table's columns to statements that do not give values. SQLAlchemy, likewise, adds them when it compiles.
 *
 * <p>Generated values become bind parameters of the statement, so this happens before the statement's cache key is built. A column that is
 * given, even as NULL, is left alone, and so is a statement over anything but a {@link Table}.
 */
public final class ColumnDefaults {

    private final Clock clock;

    private ColumnDefaults(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns {@code statement} with the defaults of its table's columns: {@link Column#insertDefault()} for each row of an INSERT (once
     * for all rows of an {@code INSERT … SELECT}), {@link Column#onUpdate()} for an UPDATE.
     *
     * @param clock the clock for generators
     */
    public static StatementNode in(StatementNode statement, Clock clock) {
        ColumnDefaults defaults = new ColumnDefaults(clock);
        if (statement instanceof InsertNode insert && insert.into() instanceof Table table) {
            return defaults.insert(insert, table);
        }
        return statement instanceof UpdateNode update && update.target() instanceof Table table
                ? defaults.update(update, table)
                : statement;
    }

    private StatementNode insert(InsertNode insert, Table table) {
        List<Column<?>> missing = missing(table, insert.columns(), Column::insertDefault);
        if (missing.isEmpty()) {
            return insert;
        }
        List<Expression<?>> columns = new ArrayList<>(insert.columns());
        columns.addAll(missing);
        List<List<Expression<?>>> rows = new ArrayList<>();
        for (List<Expression<?>> row : insert.rows()) {
            rows.add(row(row, columns));
        }
        QueryNode query = insert.query();
        if (query != null) {
            query = query(query, row(List.of(), missing));
        } else if (rows.isEmpty()) {
            rows.add(row(List.of(), columns));
        }
        return new InsertNode(insert.into(), columns, rows, query, insert.onConflict(), insert.returning());
    }

    private StatementNode update(UpdateNode update, Table table) {
        List<Expression<?>> given = new ArrayList<>();
        Row row = new Row(new HashMap<>());
        for (Assignment assignment : update.set()) {
            given.add(assignment.assignedColumn());
            if (assignment.assignedElement() == null) {
                row.put(assignment.column(), assignment.value());
            }
        }
        List<Assignment> set = new ArrayList<>(update.set());
        for (Column<?> column : missing(table, given, Column::onUpdate)) {
            set.add(new Assignment(column, value(column, column.onUpdate(), row)));
        }
        return set.size() == update.set().size()
                ? update
                : new UpdateNode(update.target(), set, update.where(), update.returning(), update.only());
    }

    private static List<Column<?>> missing(
            Table table, List<? extends Expression<?>> given, Function<Column<?>, @Nullable ColumnDefault> of) {
        List<Column<?>> missing = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean named = given.stream()
                    .anyMatch(each -> each instanceof ColumnExpression<?> found
                            && found.name().equals(column.name()));
            if (!named && of.apply(column) != null) {
                missing.add(column);
            }
        }
        return missing;
    }

    /** Returns {@code given} followed by default values for the rest of {@code columns}. */
    private List<Expression<?>> row(List<Expression<?>> given, List<? extends Expression<?>> columns) {
        List<Expression<?>> values = new ArrayList<>(given);
        Row row = new Row(new HashMap<>());
        for (int i = 0; i < given.size(); i++) {
            row.put(columns.get(i), given.get(i));
        }
        for (int i = given.size(); i < columns.size(); i++) {
            Column<?> column = (Column<?>) columns.get(i);
            Expression<?> value = value(column, column.insertDefault(), row);
            row.put(column, value);
            values.add(value);
        }
        return values;
    }

    /** Returns {@code query} with {@code values} appended to its columns. */
    private static QueryNode query(QueryNode query, List<Expression<?>> values) {
        if (query instanceof Compound compound) {
            List<QueryNode> parts = new ArrayList<>();
            compound.parts().forEach(part -> parts.add(query(part, values)));
            return new Compound(compound.operator(), parts, compound.paging());
        }
        SelectNode select = (SelectNode) query;
        List<Node> columns = new ArrayList<>(select.columns());
        columns.addAll(values);
        return select.withColumns(columns);
    }

    private Expression<?> value(Column<?> column, @Nullable ColumnDefault given, Row row) {
        Expression<?> expression = given == null ? null : given.expression();
        if (expression != null) {
            return expression;
        }
        if (given instanceof ColumnDefault.Generated generated) {
            return bind(column.type(), generated.generator().value(row.context(column, clock)));
        }
        Object literal = given instanceof ColumnDefault.Literal value ? value.value() : null;
        return bind(column.type(), literal);
    }

    private static <J> Bind<J> bind(SqlType<J> type, @Nullable Object value) {
        return new Bind<>(type.stored(value), type);
    }

    /** The values of a row that are known, by the names of their columns. */
    private record Row(Map<String, @Nullable Object> values) {

        void put(Expression<?> column, Expression<?> value) {
            if (column instanceof ColumnExpression<?> named && value instanceof Bind<?> bind) {
                values.put(named.name(), bind.value());
            }
        }

        DefaultContext context(Column<?> column, Clock clock) {
            Map<String, @Nullable Object> known = values;
            return new DefaultContext() {
                @Override
                public Column<?> column() {
                    return column;
                }

                @Override
                public @Nullable Object value(String name) {
                    return known.get(name);
                }

                @Override
                public Clock clock() {
                    return clock;
                }
            };
        }
    }
}
