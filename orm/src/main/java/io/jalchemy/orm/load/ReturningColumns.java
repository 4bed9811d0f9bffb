package io.jalchemy.orm.load;

import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.List;

/** Finds and replaces the columns of RETURNING in INSERT, UPDATE and DELETE. */
final class ReturningColumns {

    private ReturningColumns() {}

    static List<Node> of(StatementNode change) {
        if (change instanceof InsertNode insert) {
            return insert.returning();
        }
        if (change instanceof UpdateNode update) {
            return update.returning();
        }
        return change instanceof DeleteNode delete ? delete.returning() : List.of();
    }

    static StatementNode with(StatementNode change, List<Node> columns) {
        if (change instanceof InsertNode insert) {
            return insert.withReturning(columns);
        }
        if (change instanceof UpdateNode update) {
            return update.withReturning(columns);
        }
        return change instanceof DeleteNode delete ? delete.withReturning(columns) : change;
    }
}
