package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;

/** An UPDATE. Immutable: every method returns a new statement. */
public final class Update extends DataChange {

    private final UpdateNode node;

    /** A statement over {@code node}. */
    public Update(UpdateNode node) {
        this.node = node;
    }

    @Override
    public UpdateNode node() {
        return node;
    }

    @Override
    public String toString() {
        return Printing.print(node);
    }

    /** With {@code column = value}; null is refused, in favour of {@link #setNull}. */
    public <T> Update set(Expression<T> column, T value) {
        if (value == null) {
            throw new JalchemyException(
                    "NULL_SET", "null was given to set(" + column + ", …). If it is to be NULL, use setNull(column).");
        }
        return set(new Assignment(column, new Bind<>(column.type().stored(value), column.type())));
    }

    /** With {@code column = value}, computed by the database. */
    public <T> Update set(Expression<T> column, Expression<? extends T> value) {
        return set(new Assignment(column, value));
    }

    /** With {@code column = NULL}. */
    public Update setNull(Expression<?> column) {
        return set(new Assignment(column, new Bind<>(null, column.type())));
    }

    /** With more assignments. */
    public Update set(Assignment... assignments) {
        List<Assignment> all = new ArrayList<>(node.set());
        for (Assignment assignment : assignments) {
            if (node.set().stream().anyMatch(each -> each.column().equals(assignment.column()))) {
                throw new JalchemyException(
                        "SET_TWICE", assignment.column() + " is set twice by one UPDATE. Set it once.");
            }
            all.add(assignment);
        }
        return new Update(new UpdateNode(node.target(), all, node.where(), node.returning()));
    }

    /** Only rows for which all {@code conditions} hold, and those that were there. */
    public Update where(Condition... conditions) {
        List<Condition> all = new ArrayList<>(node.where());
        all.addAll(List.of(conditions));
        return new Update(new UpdateNode(node.target(), node.set(), all, node.returning()));
    }

    @Override
    StatementNode giving(List<Node> columns) {
        return node.withReturning(columns);
    }
}
