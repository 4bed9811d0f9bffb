package io.jalchemy.engine;

import io.jalchemy.sql.schema.ColumnDefaults;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableLowering;
import io.jalchemy.sql.tree.TextNode;
import io.jalchemy.sql.tree.UpdateNode;
import java.time.Clock;
import java.util.List;

/** Prepares statements for a connection, which knows tables but no objects. */
final class TableStatements {

    private TableStatements() {}

    /**
     * Returns {@code statement} with the defaults of its table's columns, and with columns of an entity replaced by those of its table; a
     * query as it is.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if it returns objects, which needs a session
     */
    static StatementNode ready(StatementNode statement) {
        for (Node each : resultColumns(statement)) {
            if (each instanceof Source) {
                throw TableLowering.needsSession(each);
            }
        }
        boolean changes = !(statement instanceof QueryNode);
        return changes ? ColumnDefaults.in(TableLowering.lowered(statement), Clock.systemUTC()) : statement;
    }

    private static List<Node> resultColumns(StatementNode statement) {
        if (statement instanceof QueryNode query) {
            return query.columns();
        }
        if (statement instanceof InsertNode insert) {
            return insert.returning();
        }
        if (statement instanceof UpdateNode update) {
            return update.returning();
        }
        if (statement instanceof TextNode text) {
            return text.columns();
        }
        return statement instanceof DeleteNode delete ? delete.returning() : List.of();
    }
}
