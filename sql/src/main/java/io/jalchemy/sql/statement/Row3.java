package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of 3 values. */
public final class Row3<T1, T2, T3> extends Row {

    /** Creates a row of {@code values}, one for each of {@code columns}. */
    public Row3(List<? extends Node> columns, @Nullable Object[] values) {
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

    /** Returns value 3. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T3 there
    public T3 v3() {
        return (T3) value(2);
    }
}
