package io.jalchemy.orm;

import io.jalchemy.engine.result.Changes;
import io.jalchemy.engine.result.Result;
import io.jalchemy.orm.load.EntityQueries;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Insert;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.PlainAttribute;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes statements of the program in a session. */
final class EntityStatements {

    private static final int ROWS = 500;

    private final SessionWork work;

    EntityStatements(SessionWork work) {
        this.work = work;
    }

    <R> Result<R> query(RowStatement<R> statement) {
        if (!(statement.node() instanceof QueryNode query)) {
            return returning(statement);
        }
        work.autoflush();
        RowForm<R> form = statement.form();
        work.connection();
        EntityQueries.Rows read = work.queries().read(work, query);
        List<R> rows = new ArrayList<>(read.rows().size());
        for (Object[] values : read.rows()) {
            rows.add(form.row(values));
        }
        return new Result<>(read.sql(), read.columns(), rows);
    }

    private <R> Result<R> returning(RowStatement<R> statement) {
        work.autoflush();
        StatementNode lowered = work.queries().lowered(checked(statement.node()));
        Result<R> result = work.connection().execute(new RowStatement<R>() {
            @Override
            public RowForm<R> form() {
                return statement.form();
            }

            @Override
            public StatementNode node() {
                return lowered;
            }
        });
        written(statement.node());
        return result;
    }

    private StatementNode checked(StatementNode node) {
        List<? extends Node> children = node.children();
        if (node instanceof InsertNode insert) {
            children = insert.returning();
            if (insert.into() instanceof EntityPath<?, ?> path
                    && work.mappers().mapper(path).tables().size() > 1) {
                throw new JalchemyException(
                        "SEVERAL_TABLES",
                        "insert(" + path
                                + "): its rows are in several tables, which one INSERT cannot fill. Add objects.");
            }
            for (Node child : children) {
                if (child instanceof EntityPath<?, ?> path) {
                    throw new JalchemyException(
                            "RETURNING_ENTITY", "returning(" + path + ") is not there yet: return attributes of it.");
                }
            }
        }
        return node;
    }

    Changes change(Statement statement) {
        work.autoflush();
        StatementNode lowered = work.queries().lowered(checked(statement.node()));
        Changes changes = work.connection().execute((Statement) () -> lowered);
        written(statement.node());
        return changes;
    }

    private void written(StatementNode node) {
        work.wrote();
        if (!(node instanceof InsertNode)
                && !node.children().isEmpty()
                && node.children().get(0) instanceof EntityPath<?, ?> path) {
            work.objects().expireRows(work.mappers().mapper(path));
        }
    }

    /** Inserts one row for each of {@code rows}, whose keys are attribute names. */
    Changes insert(Insert statement, List<? extends Map<String, ?>> rows) {
        if (!(statement.node().into() instanceof EntityPath<?, ?> path)) {
            throw new JalchemyException(
                    "NO_ENTITY", "insert(…) with rows is for entities here; for tables use session.connection().");
        }
        Mapper mapper = work.mappers().mapper(path);
        Map<List<String>, List<List<Expression<?>>>> shapes = new LinkedHashMap<>();
        Map<List<String>, List<Expression<?>>> columns = new LinkedHashMap<>();
        for (Map<String, ?> row : rows) {
            List<Expression<?>> names = new ArrayList<>();
            List<Expression<?>> values = new ArrayList<>();
            for (Map.Entry<String, ?> entry : row.entrySet()) {
                ColumnProperty property = column(mapper, entry.getKey());
                SqlType<?> type = property.column().type();
                names.add(attribute(path, property.name(), type));
                values.add(bind(type, entry.getValue()));
            }
            List<String> shape = List.copyOf(row.keySet());
            columns.putIfAbsent(shape, names);
            shapes.computeIfAbsent(shape, each -> new ArrayList<>()).add(values);
        }
        long count = 0;
        InsertNode node = statement.node();
        for (Map.Entry<List<String>, List<List<Expression<?>>>> shape : shapes.entrySet()) {
            List<List<Expression<?>>> all = shape.getValue();
            for (int from = 0; from < all.size(); from += ROWS) {
                List<List<Expression<?>>> part = all.subList(from, Math.min(all.size(), from + ROWS));
                count += change(new Insert(new InsertNode(
                                node.into(),
                                columns.getOrDefault(shape.getKey(), List.of()),
                                part,
                                null,
                                node.onConflict(),
                                List.of())))
                        .rowCount();
            }
        }
        return new Changes(count);
    }

    private static <T> Attribute<T> attribute(EntityPath<?, ?> path, String name, SqlType<T> type) {
        return new PlainAttribute<>(path, name, type);
    }

    private static <T> Bind<T> bind(SqlType<T> type, @Nullable Object value) {
        return new Bind<>(type.stored(value), type);
    }

    private static ColumnProperty column(Mapper mapper, String attribute) {
        int number = mapper.type().index(attribute);
        ColumnProperty property = number < 0 ? null : mapper.column(number);
        if (property == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    mapper + " has no attribute \"" + attribute + "\" with a column."
                            + Nearest.hint(attribute, mapper.type().attributes()));
        }
        return property;
    }
}
