package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of 16 values. */
public final class Row16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16> extends Row {

    /** Creates a row of {@code values}, one for each of {@code columns}. */
    public Row16(List<? extends Node> columns, @Nullable Object[] values) {
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

    /** Returns value 4. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T4 there
    public T4 v4() {
        return (T4) value(3);
    }

    /** Returns value 5. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T5 there
    public T5 v5() {
        return (T5) value(4);
    }

    /** Returns value 6. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T6 there
    public T6 v6() {
        return (T6) value(5);
    }

    /** Returns value 7. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T7 there
    public T7 v7() {
        return (T7) value(6);
    }

    /** Returns value 8. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T8 there
    public T8 v8() {
        return (T8) value(7);
    }

    /** Returns value 9. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T9 there
    public T9 v9() {
        return (T9) value(8);
    }

    /** Returns value 10. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T10 there
    public T10 v10() {
        return (T10) value(9);
    }

    /** Returns value 11. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T11 there
    public T11 v11() {
        return (T11) value(10);
    }

    /** Returns value 12. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T12 there
    public T12 v12() {
        return (T12) value(11);
    }

    /** Returns value 13. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T13 there
    public T13 v13() {
        return (T13) value(12);
    }

    /** Returns value 14. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T14 there
    public T14 v14() {
        return (T14) value(13);
    }

    /** Returns value 15. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T15 there
    public T15 v15() {
        return (T15) value(14);
    }

    /** Returns value 16. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T16 there
    public T16 v16() {
        return (T16) value(15);
    }
}
