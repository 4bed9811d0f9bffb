package io.jalchemy.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of any number of values, whose types are known to the program alone. */
public final class RowList extends Row {

    /** A row with these values of these columns. */
    public RowList(List<? extends Node> columns, @Nullable Object[] values) {
        super(columns, values);
    }
}
