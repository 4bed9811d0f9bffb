package io.jalchemy.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of 9 values. */
public final class Row9<T1, T2, T3, T4, T5, T6, T7, T8, T9> extends Row {

    /** A row with these values of these columns. */
    public Row9(List<? extends Node> columns, @Nullable Object[] values) {
        super(columns, values);
    }

    /** Value 1. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T1 there
    public T1 v1() {
        return (T1) value(0);
    }

    /** Value 2. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T2 there
    public T2 v2() {
        return (T2) value(1);
    }

    /** Value 3. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T3 there
    public T3 v3() {
        return (T3) value(2);
    }

    /** Value 4. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T4 there
    public T4 v4() {
        return (T4) value(3);
    }

    /** Value 5. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T5 there
    public T5 v5() {
        return (T5) value(4);
    }

    /** Value 6. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T6 there
    public T6 v6() {
        return (T6) value(5);
    }

    /** Value 7. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T7 there
    public T7 v7() {
        return (T7) value(6);
    }

    /** Value 8. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T8 there
    public T8 v8() {
        return (T8) value(7);
    }

    /** Value 9. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T9 there
    public T9 v9() {
        return (T9) value(8);
    }
}
