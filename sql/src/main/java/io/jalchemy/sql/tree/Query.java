package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.BooleanType;
import io.jalchemy.sql.type.FloatingType;
import io.jalchemy.sql.type.NumericType;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TemporalType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.WholeType;
import java.util.List;

/**
 * A SELECT or a compound of several, with typed rows.
 *
 * @param <R> the type of a row
 */
public interface Query<R> extends RowStatement<R> {

    @Override
    QueryNode node();

    /** Returns this query as a subquery for FROM, named {@code name}. */
    default Subquery subquery(String name) {
        return new Subquery(node(), new AliasName(name));
    }

    /** Returns this query as a subquery for FROM, under a name that the compiler generates. */
    default Subquery subquery() {
        return new Subquery(node(), new AliasName(null));
    }

    /** Returns this query as a common table expression named {@code name}. */
    default Cte cte(String name) {
        return new Cte(node(), new AliasName(name));
    }

    /** Returns the condition {@code EXISTS (this)}. */
    default Condition exists() {
        return new Exists(node());
    }

    /**
     * Returns this query as a scalar subquery: the value of its only column in its only row, NULL if there is no row.
     *
     * @throws JalchemyException if it has more columns, or selects an entity
     */
    @SuppressWarnings("unchecked") // a row of one element is that element
    default Expression<R> scalarSubquery() {
        List<Node> columns = node().columns();
        if (columns.size() != 1 || !(columns.get(0) instanceof Expression<?> only)) {
            throw new JalchemyException(
                    "NOT_SCALAR",
                    "A scalar subquery has one column; this one selects " + columns + ". Select one expression.");
        }
        return new ScalarSubquery<>(node(), (SqlType<R>) only.type());
    }

    /**
     * Returns this query as a scalar subquery of {@code type}, with the operators of text; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default Text scalarSubquery(TextType type) {
        return new TextView(ScalarSubquery.of(this, type));
    }

    /**
     * Returns this query as a scalar subquery of {@code type}, with the operators of whole numbers; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <N extends Number> Whole<N> scalarSubquery(WholeType<N> type) {
        return new WholeView<>(ScalarSubquery.of(this, type));
    }

    /**
     * Returns this query as a scalar subquery of {@code type}, with the operators of numbers; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <N extends Number> Numeric<N> scalarSubquery(NumericType<N> type) {
        return new NumericView<>(ScalarSubquery.of(this, type));
    }

    /**
     * Returns this query as a scalar subquery of {@code type}, with the operators of floating-point numbers; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <N extends Number> Floating<N> scalarSubquery(FloatingType<N> type) {
        return new FloatingView<>(ScalarSubquery.of(this, type));
    }

    /**
     * Returns this query as a scalar subquery of {@code type}, with the operators of dates and times; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <T> Temporal<T> scalarSubquery(TemporalType<T> type) {
        return new TemporalView<>(ScalarSubquery.of(this, type));
    }

    /**
     * Returns this query as a boolean scalar subquery, which is a condition; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default Condition scalarSubquery(BooleanType type) {
        return new Is(ScalarSubquery.of(this, type));
    }

    /** Returns {@code this UNION other}: the rows of both, without duplicates. */
    default CompoundSelect<R> union(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.UNION, this, other);
    }

    /** Returns {@code this UNION ALL other}: the rows of both, with duplicates. */
    default CompoundSelect<R> unionAll(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.UNION_ALL, this, other);
    }

    /** Returns {@code this INTERSECT other}: the rows that both have, without duplicates. */
    default CompoundSelect<R> intersect(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.INTERSECT, this, other);
    }

    /** Returns {@code this EXCEPT other}: the rows of this that {@code other} does not have, without duplicates. */
    default CompoundSelect<R> except(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.EXCEPT, this, other);
    }

    /**
     * Returns the rows of {@code text} in the form of this query's: {@code select(USER).fromStatement(text("SELECT * FROM users"))}. The
     * columns of the text are found by their names, or by the columns that it was given; {@linkplain StatementOption options} of this
     * query apply.
     *
     * <p>Like {@code from_statement} in SQLAlchemy.
     *
     * @throws JalchemyException if this query has anything but a select list and options: the text has all the rest
     */
    default TextSelect<R> fromStatement(TextStatement text) {
        TextNode given = text.node();
        if (node() instanceof SelectNode select
                && select.equals(SelectNode.of(select.columns()).withOptions(select.options()))) {
            return new TextSelect<>(
                    new TextNode(given.text(), given.given(), select.columns(), select.options()), form());
        }
        throw new JalchemyException(
                "SELECT_AND_TEXT",
                "fromStatement(…) takes the rows of a text, so that clauses beside the select list mean nothing: "
                        + this + ". Write them into the text.");
    }
}
