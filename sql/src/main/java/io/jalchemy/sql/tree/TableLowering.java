package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lowers statements without a session, by what entities know of their table. It supports attributes of entities that have one table to
 * themselves; relationships and subclasses require a session.
 */
public final class TableLowering extends Lowering {

    private TableLowering() {}

    /**
     * Returns {@code statement} over tables.
     *
     * @throws JalchemyException if it uses something that only a session knows
     */
    public static StatementNode lowered(StatementNode statement) {
        return new Open().isIn(statement) ? new TableLowering().lower(statement) : statement;
    }

    @Override
    protected FromItem from(Source<?> source) {
        TableSource table = Source.tableOf(source);
        if (table == null) {
            throw needsSession(source);
        }
        AliasName alias = Source.aliasOf(source);
        return alias == null ? (FromItem) table : new Aliased(table, alias);
    }

    @Override
    protected Expression<?> attribute(Attribute<?> attribute) {
        FromItem place = item(attribute.source());
        ColumnExpression<?> column = Source.columnOf(attribute);
        if (column == null) {
            throw needsSession(attribute);
        }
        return place instanceof Aliased aliased ? aliased.c(column.name()) : column;
    }

    @Override
    protected Expression<?> expansion(Expansion<?> expansion) {
        throw needsSession(expansion);
    }

    @Override
    protected FromItem join(FromItem left, JoinKind kind, JoinTarget target, @Nullable Condition also) {
        throw needsSession(target);
    }

    /** Returns the error of a statement that requires a session because of {@code node}. */
    public static JalchemyException needsSession(Node node) {
        return new JalchemyException(
                "NEEDS_SESSION",
                node
                        + " takes a session: without one, columns of an entity are known if it has one table to itself, and neither"
                        + " its relationships, its subclasses nor its objects are. Execute the statement with a session, or"
                        + " select columns.");
    }

    /** Searches a statement for open leaves. */
    private static final class Open {

        private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        boolean isIn(Node node) {
            if (node instanceof Attribute
                    || node instanceof Source
                    || node instanceof Expansion
                    || node instanceof JoinTarget) {
                return true;
            }
            if (node instanceof FromItem && !seen.add(node)) {
                return false;
            }
            for (Node child : node.children()) {
                if (isIn(child)) {
                    return true;
                }
            }
            return false;
        }
    }
}
