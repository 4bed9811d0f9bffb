package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.MappedQuery;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A SELECT whose rows have 2 elements. Immutable: every method returns a new statement.
 */
public final class Select2<T1, T2> extends SelectStatement<Row2<T1, T2>, Select2<T1, T2>> {

    /** Creates a statement over {@code node}, whose select list must have elements of these types. */
    public Select2(SelectNode node) {
        super(node);
    }

    @Override
    Select2<T1, T2> with(SelectNode node) {
        return new Select2<>(node);
    }

    @Override
    public RowForm<Row2<T1, T2>> form() {
        List<Node> columns = node().columns();
        return values -> new Row2<>(columns, values);
    }

    /** Returns a query that converts each row with {@code make}: {@code into(AuthorStats::new)}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has these types there
    public <X> Query<X> into(BiFunction<? super T1, ? super T2, X> make) {
        return new MappedQuery<>(node(), values -> make.apply((T1) values[0], (T2) values[1]));
    }
}
