package io.jalchemy.sql.tree;

import java.util.List;

/** The tree of a query: a SELECT or a compound of several. */
public sealed interface QueryNode extends StatementNode permits SelectNode, Compound {

    /** Returns the elements of each row; for a compound, those of its first SELECT. */
    List<Node> columns();

    /** Returns ORDER BY, LIMIT and OFFSET. */
    Paging paging();

    /** Returns the same query with another ORDER BY, LIMIT and OFFSET. */
    QueryNode withPaging(Paging other);
}
