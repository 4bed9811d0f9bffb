package io.jalchemy.sql.tree;

import java.util.List;

/** A statement that gives rows: a SELECT, or several put together. */
public sealed interface QueryNode extends StatementNode permits SelectNode, Compound {

    /** What each row has: of several SELECTs, what the first says. */
    List<Node> columns();

    /** The order of rows, and which part of them. */
    Paging paging();

    /** The same query with another order and part. */
    QueryNode withPaging(Paging other);
}
