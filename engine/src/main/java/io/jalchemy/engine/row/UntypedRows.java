package io.jalchemy.engine.row;

import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TextNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a text that the program has not named, as they turn out to be.
 *
 * @param columns the columns of the result; of those of one name all but the first have a number
 * @param values reads the rows
 */
public record UntypedRows<R>(List<ResultColumn> columns, RowValues<R> values) {

    /** Returns whether the program wants the rows of {@code text}, and has not named their columns. */
    public static boolean isUntyped(@Nullable TextNode text) {
        return text != null && text.columns().isEmpty();
    }

    /** Returns the columns that {@code cursor} has. */
    public static <R> UntypedRows<R> of(RowCursor cursor, Database database, RowForm<R> form) throws SQLException {
        List<ResultColumn> found = cursor.untypedColumns();
        ColumnReader[] readers = new ColumnReader[found.size()];
        List<Node> nodes = new ArrayList<>(readers.length);
        for (int i = 0; i < readers.length; i++) {
            ResultColumn column = found.get(i);
            readers[i] = database.untypedReader(column.type());
            nodes.add(new Label<>(new SqlText<>(column.name(), column.type()), column.name()));
        }
        List<String> names = OutputNames.ofElements(nodes);
        List<ResultColumn> columns = new ArrayList<>(readers.length);
        for (int i = 0; i < readers.length; i++) {
            columns.add(new ResultColumn(names.get(i), found.get(i).type()));
        }
        return new UntypedRows<>(List.copyOf(columns), new RowValues<>(readers, form.of(nodes), null));
    }
}
