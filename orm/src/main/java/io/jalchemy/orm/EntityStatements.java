package io.jalchemy.orm;

import io.jalchemy.engine.result.Changes;
import io.jalchemy.engine.result.Result;
import io.jalchemy.orm.load.EntityQueries;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Insert;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executes statements of the program in a session. */
final class EntityStatements {

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
        if (node.children().get(0) instanceof EntityPath<?, ?> path
                && work.mappers().mapper(path).tables().size() > 1) {
            throw new JalchemyException(
                    "SEVERAL_TABLES",
                    "The statement writes " + path + ", whose rows are in several tables, which one statement cannot"
                            + " write. Change objects, or use the tables.");
        }
        for (Node returned : returning(node)) {
            if (returned instanceof EntityPath<?, ?> path) {
                throw new JalchemyException(
                        "RETURNING_ENTITY",
                        "returning(" + path
                                + ") would make objects, which is not done. Return attributes of it, or select"
                                + " the objects afterwards.");
            }
        }
        return node;
    }

    private static List<Node> returning(StatementNode node) {
        if (node instanceof InsertNode insert) {
            return insert.returning();
        }
        if (node instanceof UpdateNode update) {
            return update.returning();
        }
        return node instanceof DeleteNode delete ? delete.returning() : List.of();
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
            return work.connection().execute(statement, rows);
        }
        work.autoflush();
        InsertNode lowered = (InsertNode) work.queries().lowered(checked(statement.node()));
        Mapper mapper = work.mappers().mapper(path);
        List<Map<String, Object>> byColumn = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            Map<String, Object> named = new LinkedHashMap<>();
            row.forEach((name, value) -> named.put(column(mapper, name).column().key(), value));
            byColumn.add(named);
        }
        Changes changes = work.connection().execute(new Insert(lowered), byColumn);
        written(statement.node());
        return changes;
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
