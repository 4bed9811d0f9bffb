package io.jalchemy.sql.statement;

import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.Selected;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TextCondition;
import io.jalchemy.sql.tree.TextNode;
import io.jalchemy.sql.tree.TextSelect;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL text: a whole statement, or a condition. Immutable: every method returns another one. Like {@code text()} in SQLAlchemy.
 *
 * <pre>{@code
 * record Load(String name, long posts) {}
 *
 * List<Load> loads = session.execute(select(USER.name, column("posts", BIGINT))
 *                 .into(Load::new)
 *                 .fromStatement(text("SELECT u.name, count(*) AS posts FROM users u JOIN posts p ON p.author_id = u.id"
 *                                 + " WHERE u.id IN :ids GROUP BY u.name")
 *                         .bind("ids", List.of(1L, 2L))))
 *         .all();
 *
 * List<User> users = session.scalars(text("SELECT * FROM users WHERE name = :name").bind("name", "ed").columns(USER))
 *         .all();
 *
 * session.execute(text("ANALYZE users"));
 * }</pre>
 *
 * <p>No input of a user may be in the text: it is given by {@link #bind(String, Object)}, and sent beside the text.
 *
 * <p>{@code columns(…)} names what the text's rows have. If it names expressions alone they are the columns in their order, as many as
 * there are. If it names an entity, its attributes are found by the names of their columns; those that the text does not give are loaded
 * when they are touched. Where two entities have columns of one name, name the columns first, and then say what is made of them: {@code
 * select(USER, POST).fromStatement(text(…).columns(USER.id, USER.name, POST.id, …))}.
 */
public final class TextClause extends TextCondition {

    /** Creates a clause of {@code text}. */
    public TextClause(SqlText<Boolean> text) {
        super(text);
    }

    /**
     * Returns this text with {@code value} in place of the parameter {@code name}, wherever it occurs; a collection becomes a list in
     * parentheses, for {@code IN :ids}.
     *
     * @param name as it is in the text, without its colon
     * @param value not null, which has no type of its own; see {@link #bind(String, Object, SqlType)}
     * @throws io.jalchemy.sql.error.JalchemyException if the text has no such parameter, or the class of the value has no SQL type
     */
    public TextClause bind(String name, Object value) {
        return new TextClause(of().bind(name, value));
    }

    /**
     * Returns this text with {@code value}, sent as {@code type}, in place of the parameter {@code name}, wherever it occurs.
     *
     * @param name as it is in the text, without its colon
     * @param value null sends NULL; a collection becomes a list of values of that type
     * @throws io.jalchemy.sql.error.JalchemyException if the text has no such parameter, or the value cannot be one of the type
     */
    public TextClause bind(String name, @Nullable Object value, SqlType<?> type) {
        return new TextClause(of().bind(name, value, type));
    }

    private <R> TextSelect<R> select(List<Node> columns, RowForm<R> form) {
        boolean values = columns.stream().allMatch(Expression.class::isInstance);
        return new TextSelect<>(new TextNode(of(), values ? columns : List.of(), columns, List.of()), form);
    }

    /**
     * Returns this text with the columns that the database gives, whatever they are: values are read by position or by name, {@code
     * row.get("posts")}, and have the types that the driver names; what it has no type of JDBC's for is text. On SQLite each value has the
     * type that it is stored with: {@code Long}, {@code Double}, {@code String} or {@code byte[]}.
     *
     * <pre>{@code
     * for (Row row : connection.execute(text("SELECT name, fullname FROM users").columns())) {
     *     System.out.println(row.get("name") + ": " + row.get(1));
     * }
     * }</pre>
     */
    public final TextSelect<Row> columns() {
        return new TextSelect<>(new TextNode(of(), List.of(), List.of(), List.of()), new UntypedForm(List.of()));
    }

    /** Makes rows of the columns that there turn out to be. */
    private record UntypedForm(List<Node> given) implements RowForm<Row> {

        @Override
        public Row row(@Nullable Object[] values) {
            return new RowList(given, values);
        }

        @Override
        public RowForm<Row> of(List<? extends Node> columns) {
            return new UntypedForm(List.copyOf(columns));
        }
    }

    /** Returns this text with the columns of its rows, any number of them, whose values are read by position or by column. */
    public final TextSelect<Row> columns(List<? extends Selected<?>> columns) {
        List<Node> all = List.copyOf(columns);
        return select(all, values -> new RowList(all, values));
    }

    /** Returns this text with the one column, or the entity, that each of its rows is. */
    public final <T1> TextSelect<T1> columns(Selected<T1> e1) {
        return select(List.of(e1), SelectStatement.only());
    }

    /** Returns this text with the 2 columns of its rows. */
    public final <T1, T2> TextSelect<Row2<T1, T2>> columns(Selected<T1> e1, Selected<T2> e2) {
        List<Node> all = List.of(e1, e2);
        return select(all, values -> new Row2<>(all, values));
    }

    /** Returns this text with the 3 columns of its rows. */
    public final <T1, T2, T3> TextSelect<Row3<T1, T2, T3>> columns(Selected<T1> e1, Selected<T2> e2, Selected<T3> e3) {
        List<Node> all = List.of(e1, e2, e3);
        return select(all, values -> new Row3<>(all, values));
    }

    /** Returns this text with the 4 columns of its rows. */
    public final <T1, T2, T3, T4> TextSelect<Row4<T1, T2, T3, T4>> columns(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4) {
        List<Node> all = List.of(e1, e2, e3, e4);
        return select(all, values -> new Row4<>(all, values));
    }

    /** Returns this text with the 5 columns of its rows. */
    public final <T1, T2, T3, T4, T5> TextSelect<Row5<T1, T2, T3, T4, T5>> columns(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4, Selected<T5> e5) {
        List<Node> all = List.of(e1, e2, e3, e4, e5);
        return select(all, values -> new Row5<>(all, values));
    }

    /** Returns this text with the 6 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6> TextSelect<Row6<T1, T2, T3, T4, T5, T6>> columns(
            Selected<T1> e1, Selected<T2> e2, Selected<T3> e3, Selected<T4> e4, Selected<T5> e5, Selected<T6> e6) {
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6);
        return select(all, values -> new Row6<>(all, values));
    }

    /** Returns this text with the 7 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7> TextSelect<Row7<T1, T2, T3, T4, T5, T6, T7>> columns(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7) {
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7);
        return select(all, values -> new Row7<>(all, values));
    }

    /** Returns this text with the 8 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8> TextSelect<Row8<T1, T2, T3, T4, T5, T6, T7, T8>> columns(
            Selected<T1> e1,
            Selected<T2> e2,
            Selected<T3> e3,
            Selected<T4> e4,
            Selected<T5> e5,
            Selected<T6> e6,
            Selected<T7> e7,
            Selected<T8> e8) {
        List<Node> all = List.of(e1, e2, e3, e4, e5, e6, e7, e8);
        return select(all, values -> new Row8<>(all, values));
    }

    /** Returns this text with the 9 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9> TextSelect<Row9<T1, T2, T3, T4, T5, T6, T7, T8, T9>> columns(
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
        return select(all, values -> new Row9<>(all, values));
    }

    /** Returns this text with the 10 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>
            TextSelect<Row10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>> columns(
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
        return select(all, values -> new Row10<>(all, values));
    }

    /** Returns this text with the 11 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>
            TextSelect<Row11<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>> columns(
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
        return select(all, values -> new Row11<>(all, values));
    }

    /** Returns this text with the 12 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>
            TextSelect<Row12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>> columns(
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
        return select(all, values -> new Row12<>(all, values));
    }

    /** Returns this text with the 13 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>
            TextSelect<Row13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>> columns(
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
        return select(all, values -> new Row13<>(all, values));
    }

    /** Returns this text with the 14 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>
            TextSelect<Row14<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>> columns(
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
        return select(all, values -> new Row14<>(all, values));
    }

    /** Returns this text with the 15 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>
            TextSelect<Row15<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>> columns(
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
        return select(all, values -> new Row15<>(all, values));
    }

    /** Returns this text with the 16 columns of its rows. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
            TextSelect<Row16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>> columns(
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
        return select(all, values -> new Row16<>(all, values));
    }
}
