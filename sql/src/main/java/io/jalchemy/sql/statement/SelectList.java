package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import java.util.List;

/** A SELECT of any number of columns. Immutable: every method returns a new statement. */
public final class SelectList extends SelectStatement<Row, SelectList> {

    /** Creates a statement over {@code node}. */
    public SelectList(SelectNode node) {
        super(node);
    }

    @Override
    SelectList with(SelectNode other) {
        return new SelectList(other);
    }

    @Override
    public RowForm<Row> form() {
        List<Node> columns = node().columns();
        return values -> new RowList(columns, values);
    }
}
