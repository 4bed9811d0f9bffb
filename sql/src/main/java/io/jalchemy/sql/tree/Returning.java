package io.jalchemy.sql.tree;

import java.util.List;

/**
 * An INSERT, UPDATE or DELETE that gives back rows.
 *
 * @param node the statement
 * @param form makes each row
 */
public record Returning<R>(StatementNode node, RowForm<R> form) implements RowStatement<R> {

    @SuppressWarnings({"unchecked", "NullAway"}) // the only value has the only type
    static <R> Returning<R> one(StatementNode node) {
        return new Returning<>(node, values -> (R) values[0]);
    }

    static <A, B> Returning<Row2<A, B>> two(StatementNode node, List<Node> columns) {
        return new Returning<>(node, values -> new Row2<>(columns, values));
    }
}
