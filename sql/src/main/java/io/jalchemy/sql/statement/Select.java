package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.MappedQuery;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import java.util.function.Function;

/**
 * A SELECT whose rows have 1 element. Immutable: every method returns a new statement.
 */
public final class Select<R> extends SelectStatement<R, Select<R>> {

    /** Creates a statement over {@code node}, whose select list must have elements of these types. */
    public Select(SelectNode node) {
        super(node);
    }

    @Override
    Select<R> with(SelectNode node) {
        return new Select<>(node);
    }

    @Override
    public RowForm<R> form() {
        return SelectStatement.only();
    }

    /** Returns a query that converts each row with {@code make}: {@code into(AuthorStats::new)}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has these types there
    public <X> Query<X> into(Function<? super R, X> make) {
        return new MappedQuery<>(node(), values -> make.apply((R) values[0]));
    }
}
