package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of 2 values. */
public final class Row2<T1, T2> extends Row {

    /** Creates a row of {@code values}, one for each of {@code columns}. */
    public Row2(List<? extends Node> columns, @Nullable Object[] values) {
        super(columns, values);
    }

    /** Returns value 1. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T1 there
    public T1 v1() {
        return (T1) value(0);
    }

    /** Returns value 2. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T2 there
    public T2 v2() {
        return (T2) value(1);
    }
}
