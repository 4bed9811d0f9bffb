package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of any number of values, whose types are not known to the compiler. */
public final class RowList extends Row {

    /** Creates a row of {@code values}, one for each of {@code columns}. */
    public RowList(List<? extends Node> columns, @Nullable Object[] values) {
        super(columns, values);
    }
}
