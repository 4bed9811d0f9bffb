package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.MappedQuery;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import java.util.List;

/**
 * A SELECT whose rows have 6 elements. Immutable: every method returns a new statement.
 */
public final class Select6<T1, T2, T3, T4, T5, T6>
        extends SelectStatement<Row6<T1, T2, T3, T4, T5, T6>, Select6<T1, T2, T3, T4, T5, T6>> {

    /** Creates a statement over {@code node}, whose select list must have elements of these types. */
    public Select6(SelectNode node) {
        super(node);
    }

    @Override
    Select6<T1, T2, T3, T4, T5, T6> with(SelectNode node) {
        return new Select6<>(node);
    }

    @Override
    public RowForm<Row6<T1, T2, T3, T4, T5, T6>> form() {
        List<Node> columns = node().columns();
        return values -> new Row6<>(columns, values);
    }

    /** Returns a query that converts each row with {@code make}: {@code into(AuthorStats::new)}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has these types there
    public <X> Query<X> into(
            Function6<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? super T6, X> make) {
        return new MappedQuery<>(
                node(),
                values ->
                        make.apply((T1) values[0], (T2) values[1], (T3) values[2], (T4) values[3], (T5) values[4], (T6)
                                values[5]));
    }
}
