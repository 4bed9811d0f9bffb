package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.MappedQuery;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import java.util.List;

/**
 * A SELECT whose rows have 3 elements. Immutable: every method returns a new statement.
 */
public final class Select3<T1, T2, T3> extends SelectStatement<Row3<T1, T2, T3>, Select3<T1, T2, T3>> {

    /** Creates a statement over {@code node}, whose select list must have elements of these types. */
    public Select3(SelectNode node) {
        super(node);
    }

    @Override
    Select3<T1, T2, T3> with(SelectNode node) {
        return new Select3<>(node);
    }

    @Override
    public RowForm<Row3<T1, T2, T3>> form() {
        List<Node> columns = node().columns();
        return values -> new Row3<>(columns, values);
    }

    /** Returns a query that converts each row with {@code make}: {@code into(AuthorStats::new)}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has these types there
    public <X> Query<X> into(Function3<? super T1, ? super T2, ? super T3, X> make) {
        return new MappedQuery<>(node(), values -> make.apply((T1) values[0], (T2) values[1], (T3) values[2]));
    }
}
