package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.StatementNode;
import java.util.ArrayList;
import java.util.List;

/** A DELETE. Immutable: every method returns a new statement. */
public final class Delete extends DmlStatement {

    private final DeleteNode node;

    /** Creates a statement over {@code node}. */
    public Delete(DeleteNode node) {
        this.node = node;
    }

    @Override
    public DeleteNode node() {
        return node;
    }

    @Override
    public String toString() {
        return node.toString();
    }

    /** Returns the statement with {@code conditions} added to WHERE, joined by AND. */
    public Delete where(Condition... conditions) {
        return where(GivenConditions.of("where", conditions));
    }

    /** Returns the statement with {@code conditions} added to WHERE, joined by AND. */
    public Delete where(List<? extends Condition> conditions) {
        List<Condition> all = new ArrayList<>(node.where());
        all.addAll(GivenConditions.of("where", conditions));
        return new Delete(new DeleteNode(node.target(), all, node.returning(), node.only()));
    }

    /**
     * Returns the statement as {@code DELETE FROM ONLY}: it deletes no rows of the tables that inherit from its table. PostgreSQL alone has
     * tables that inherit.
     */
    public Delete only() {
        return new Delete(node.withOnly());
    }

    @Override
    StatementNode withReturning(List<Node> columns) {
        return node.withReturning(columns);
    }
}
