package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Returning;
import io.jalchemy.sql.tree.Selected;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.StatementNode;
import java.util.List;

/** An INSERT, UPDATE or DELETE, which may return rows. */
public abstract class DmlStatement implements Statement {

    DmlStatement() {}

    /** Returns the tree of this statement with {@code columns} as its RETURNING. */
    abstract StatementNode withReturning(List<Node> columns);

    /** Returns this statement with any number of columns as its RETURNING, read by position or by expression. */
    public final Returning<Row> returning(List<? extends Selected<?>> columns) {
        List<Node> all = List.copyOf(columns);
        return new Returning<>(withReturning(all), values -> new RowList(all, values));
    }

    /** Returns this statement with one column, or the entity, as its RETURNING. */
    public final <T1> Returning<T1> returning(Selected<T1> e1) {
        return new Returning<>(withReturning(List.of(e1)), SelectStatement.only());
    }

    /** Returns this statement with 2 columns as its RETURNING. */
    public final <T1, T2> Returning<Row2<T1, T2>> returning(Selected<T1> e1, Selected<T2> e2) {
        List<Node> all = List.of(e1, e2);
        return new Returning<>(withReturning(all), values -> new Row2<>(all, values));
    }

    /** Returns this statement with 3 columns as its RETURNING. */
    public final <T1, T2, T3> Returning<Row3<T1, T2, T3>> returning(Selected<T1> e1, Selected<T2> e2, Selected<T3> e3) {
        List<Node> all = List.of(e1, e2, e3);
        return new Returning<>(withReturning(all), values -> new Row3<>(all, values));
    }

    /** Returns this statement with 4 columns as its RETURNING. */
    public final <T1, T2, T3, T4> Returning<Row4<T1, T2, T3, T4>> returning(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4) {
        List<Node> all = List.of(e1, e2, e3, e4);
        return new Returning<>(withReturning(all), values -> new Row4<>(all, values));
    }

    /** Returns this statement with 5 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5> Returning<Row5<T1, T2, T3, T4, T5>> returning(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4, Selected<T5> e5) {
        List<Node> all = List.of(e1, e2, e3, e4, e5);
        return new Returning<>(withReturning(all), values -> new Row5<>(all, values));
    }

    /** Returns this statement with 6 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6> Returning<Row6<T1, T2, T3, T4, T5, T6>> returning(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4, Selected<T5> e5, Selected<T6> e6) {
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6);
        return new Returning<>(withReturning(all), values -> new Row6<>(all, values));
    }

    /** Returns this statement with 7 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7> Returning<Row7<T1, T2, T3, T4, T5, T6, T7>> returning(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7) {
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7);
        return new Returning<>(withReturning(all), values -> new Row7<>(all, values));
    }

    /** Returns this statement with 8 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8> Returning<Row8<T1, T2, T3, T4, T5, T6, T7, T8>> returning(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7,
            Selected<T8> e8) {
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8);
        return new Returning<>(withReturning(all), values -> new Row8<>(all, values));
    }

    /** Returns this statement with 9 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9> Returning<Row9<T1, T2, T3, T4, T5, T6, T7, T8, T9>> returning(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7,
            Selected<T8> e8,
            Selected<T9> e9) {
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9);
        return new Returning<>(withReturning(all), values -> new Row9<>(all, values));
    }

    /** Returns this statement with 10 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>
            Returning<Row10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>> returning(
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
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
        return new Returning<>(withReturning(all), values -> new Row10<>(all, values));
    }

    /** Returns this statement with 11 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>
            Returning<Row11<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>> returning(
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
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11);
        return new Returning<>(withReturning(all), values -> new Row11<>(all, values));
    }

    /** Returns this statement with 12 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>
            Returning<Row12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>> returning(
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
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12);
        return new Returning<>(withReturning(all), values -> new Row12<>(all, values));
    }

    /** Returns this statement with 13 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>
            Returning<Row13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>> returning(
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
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13);
        return new Returning<>(withReturning(all), values -> new Row13<>(all, values));
    }

    /** Returns this statement with 14 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>
            Returning<Row14<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>> returning(
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
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14);
        return new Returning<>(withReturning(all), values -> new Row14<>(all, values));
    }

    /** Returns this statement with 15 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>
            Returning<Row15<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>> returning(
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
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15);
        return new Returning<>(withReturning(all), values -> new Row15<>(all, values));
    }

    /** Returns this statement with 16 columns as its RETURNING. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
            Returning<Row16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>> returning(
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
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16);
        return new Returning<>(withReturning(all), values -> new Row16<>(all, values));
    }
}
