package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.MappedQuery;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import java.util.List;

/**
 * A SELECT whose rows have 5 elements. Immutable: every method returns a new statement.
 */
public final class Select5<T1, T2, T3, T4, T5>
        extends SelectStatement<Row5<T1, T2, T3, T4, T5>, Select5<T1, T2, T3, T4, T5>> {

    /** Creates a statement over {@code node}, whose select list must have elements of these types. */
    public Select5(SelectNode node) {
        super(node);
    }

    @Override
    Select5<T1, T2, T3, T4, T5> with(SelectNode node) {
        return new Select5<>(node);
    }

    @Override
    public RowForm<Row5<T1, T2, T3, T4, T5>> form() {
        List<Node> columns = node().columns();
        return values -> new Row5<>(columns, values);
    }

    /** Returns a query that converts each row with {@code make}: {@code into(AuthorStats::new)}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has these types there
    public <X> Query<X> into(Function5<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, X> make) {
        return new MappedQuery<>(
                node(),
                values -> make.apply((T1) values[0], (T2) values[1], (T3) values[2], (T4) values[3], (T5) values[4]));
    }
}
