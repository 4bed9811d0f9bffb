package io.jalchemy.sql;

import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.statement.Select10;
import io.jalchemy.sql.statement.Select11;
import io.jalchemy.sql.statement.Select12;
import io.jalchemy.sql.statement.Select13;
import io.jalchemy.sql.statement.Select14;
import io.jalchemy.sql.statement.Select15;
import io.jalchemy.sql.statement.Select16;
import io.jalchemy.sql.statement.Select2;
import io.jalchemy.sql.statement.Select3;
import io.jalchemy.sql.statement.Select4;
import io.jalchemy.sql.statement.Select5;
import io.jalchemy.sql.statement.Select6;
import io.jalchemy.sql.statement.Select7;
import io.jalchemy.sql.statement.Select8;
import io.jalchemy.sql.statement.Select9;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Selected;
import java.util.List;

/** The overloads of {@code select(…)} for one to sixteen elements. */
public abstract class Selects {

    Selects() {}

    /** Returns a SELECT whose rows have 1 element: columns, expressions or entities. */
    public static <T1> Select<T1> select(Selected<T1> e1) {
        return new Select<>(SelectNode.of(List.of(e1)));
    }

    /** Returns a SELECT whose rows have 2 elements: columns, expressions or entities. */
    public static <T1, T2> Select2<T1, T2> select(Selected<T1> e1, Selected<T2> e2) {
        return new Select2<>(SelectNode.of(List.of(e1, e2)));
    }

    /** Returns a SELECT whose rows have 3 elements: columns, expressions or entities. */
    public static <T1, T2, T3> Select3<T1, T2, T3> select(Selected<T1> e1, Selected<T2> e2, Selected<T3> e3) {
        return new Select3<>(SelectNode.of(List.of(e1, e2, e3)));
    }

    /** Returns a SELECT whose rows have 4 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4> Select4<T1, T2, T3, T4> select(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4) {
        return new Select4<>(SelectNode.of(List.of(e1, e2, e3, e4)));
    }

    /** Returns a SELECT whose rows have 5 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5> Select5<T1, T2, T3, T4, T5> select(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4, Selected<T5> e5) {
        return new Select5<>(SelectNode.of(List.of(e1, e2, e3, e4, e5)));
    }

    /** Returns a SELECT whose rows have 6 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6> Select6<T1, T2, T3, T4, T5, T6> select(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4, Selected<T5> e5, Selected<T6> e6) {
        return new Select6<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6)));
    }

    /** Returns a SELECT whose rows have 7 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7> Select7<T1, T2, T3, T4, T5, T6, T7> select(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7) {
        return new Select7<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7)));
    }

    /** Returns a SELECT whose rows have 8 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8> Select8<T1, T2, T3, T4, T5, T6, T7, T8> select(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7,
            Selected<T8> e8) {
        return new Select8<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8)));
    }

    /** Returns a SELECT whose rows have 9 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9> Select9<T1, T2, T3, T4, T5, T6, T7, T8, T9> select(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7,
            Selected<T8> e8,
            Selected<T9> e9) {
        return new Select9<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9)));
    }

    /** Returns a SELECT whose rows have 10 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> Select10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> select(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7,
            Selected<T8> e8,
            Selected<T9> e9,
            Selected<T10> e10) {
        return new Select10<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10)));
    }

    /** Returns a SELECT whose rows have 11 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>
            Select11<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11> select(
                    Selected<T1> e1,
                    Selected<T2> e2,
                    Selected<T3> e3,
                    Selected<T4> e4,
                    Selected<T5> e5,
                    Selected<T6> e6,
                    Selected<T7> e7,
                    Selected<T8> e8,
                    Selected<T9> e9,
                    Selected<T10> e10,
                    Selected<T11> e11) {
        return new Select11<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11)));
    }

    /** Returns a SELECT whose rows have 12 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>
            Select12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> select(
                    Selected<T1> e1,
                    Selected<T2> e2,
                    Selected<T3> e3,
                    Selected<T4> e4,
                    Selected<T5> e5,
                    Selected<T6> e6,
                    Selected<T7> e7,
                    Selected<T8> e8,
                    Selected<T9> e9,
                    Selected<T10> e10,
                    Selected<T11> e11,
                    Selected<T12> e12) {
        return new Select12<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12)));
    }

    /** Returns a SELECT whose rows have 13 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>
            Select13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13> select(
                    Selected<T1> e1,
                    Selected<T2> e2,
                    Selected<T3> e3,
                    Selected<T4> e4,
                    Selected<T5> e5,
                    Selected<T6> e6,
                    Selected<T7> e7,
                    Selected<T8> e8,
                    Selected<T9> e9,
                    Selected<T10> e10,
                    Selected<T11> e11,
                    Selected<T12> e12,
                    Selected<T13> e13) {
        return new Select13<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13)));
    }

    /** Returns a SELECT whose rows have 14 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>
            Select14<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14> select(
                    Selected<T1> e1,
                    Selected<T2> e2,
                    Selected<T3> e3,
                    Selected<T4> e4,
                    Selected<T5> e5,
                    Selected<T6> e6,
                    Selected<T7> e7,
                    Selected<T8> e8,
                    Selected<T9> e9,
                    Selected<T10> e10,
                    Selected<T11> e11,
                    Selected<T12> e12,
                    Selected<T13> e13,
                    Selected<T14> e14) {
        return new Select14<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14)));
    }

    /** Returns a SELECT whose rows have 15 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>
            Select15<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15> select(
                    Selected<T1> e1,
                    Selected<T2> e2,
                    Selected<T3> e3,
                    Selected<T4> e4,
                    Selected<T5> e5,
                    Selected<T6> e6,
                    Selected<T7> e7,
                    Selected<T8> e8,
                    Selected<T9> e9,
                    Selected<T10> e10,
                    Selected<T11> e11,
                    Selected<T12> e12,
                    Selected<T13> e13,
                    Selected<T14> e14,
                    Selected<T15> e15) {
        return new Select15<>(SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15)));
    }

    /** Returns a SELECT whose rows have 16 elements: columns, expressions or entities. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
            Select16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16> select(
                    Selected<T1> e1,
                    Selected<T2> e2,
                    Selected<T3> e3,
                    Selected<T4> e4,
                    Selected<T5> e5,
                    Selected<T6> e6,
                    Selected<T7> e7,
                    Selected<T8> e8,
                    Selected<T9> e9,
                    Selected<T10> e10,
                    Selected<T11> e11,
                    Selected<T12> e12,
                    Selected<T13> e13,
                    Selected<T14> e14,
                    Selected<T15> e15,
                    Selected<T16> e16) {
        return new Select16<>(
                SelectNode.of(List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16)));
    }
}
