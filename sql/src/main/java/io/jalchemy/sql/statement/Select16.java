package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.MappedQuery;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import java.util.List;

/**
 * A SELECT whose rows have 16 elements. Immutable: every method returns a new statement.
 */
public final class Select16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
        extends SelectStatement<
                Row16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>,
                Select16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>> {

    /** Creates a statement over {@code node}, whose select list must have elements of these types. */
    public Select16(SelectNode node) {
        super(node);
    }

    @Override
    Select16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16> with(SelectNode node) {
        return new Select16<>(node);
    }

    @Override
    public RowForm<Row16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>> form() {
        List<Node> columns = node().columns();
        return values -> new Row16<>(columns, values);
    }

    /** Returns a query that converts each row with {@code make}: {@code into(AuthorStats::new)}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has these types there
    public <X> Query<X> into(
            Function16<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? super T11,
                            ? super T12,
                            ? super T13,
                            ? super T14,
                            ? super T15,
                            ? super T16,
                            X>
                    make) {
        return new MappedQuery<>(
                node(),
                values -> make.apply(
                        (T1) values[0],
                        (T2) values[1],
                        (T3) values[2],
                        (T4) values[3],
                        (T5) values[4],
                        (T6) values[5],
                        (T7) values[6],
                        (T8) values[7],
                        (T9) values[8],
                        (T10) values[9],
                        (T11) values[10],
                        (T12) values[11],
                        (T13) values[12],
                        (T14) values[13],
                        (T15) values[14],
                        (T16) values[15]));
    }
}
